using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;

namespace TwitterSdk.Emulator.Chapters;

/// <summary>A route whose answer is one expression.</summary>
internal sealed class RouteHandler(string route, Func<EmulatorRequest, EmulatorResponse> handle) : IHandler
{
    public string Route => route;

    public EmulatorResponse Handle(EmulatorRequest request) => handle(request);
}
