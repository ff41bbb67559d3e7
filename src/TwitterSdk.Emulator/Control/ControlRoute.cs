using TwitterSdk.Emulator.Http;

namespace TwitterSdk.Emulator.Control;

/// <summary>A control whose answer is one expression.</summary>
/// <param name="doc">What it does, for who asks what there is.</param>
internal sealed class ControlRoute(string route, string doc, Func<WireRequest, EmulatorResponse> handle) : IControl
{
    public string Route => route;

    public string Doc => doc;

    public EmulatorResponse Handle(WireRequest request) => handle(request);
}
