using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;

namespace TwitterSdk.Emulator.Chapters.V2;

/// <summary>A route whose answer is one expression.</summary>
internal sealed class V2Handler(string route, Func<EmulatorRequest, EmulatorResponse> handle) : IHandler
{
    public string Route => route;

    public EmulatorResponse Handle(EmulatorRequest request) => handle(request);
}
