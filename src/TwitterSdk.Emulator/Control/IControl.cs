using TwitterSdk.Emulator.Http;

namespace TwitterSdk.Emulator.Control;

/// <summary>Something that is done to the emulator itself, under <c>/_emulator</c>. Runs under the state's lock.</summary>
internal interface IControl
{
    /// <summary>Verb and path behind the prefix, as in <c>POST oauth2/consent</c>.</summary>
    string Route { get; }

    /// <summary>What it does.</summary>
    string Doc { get; }

    EmulatorResponse Handle(WireRequest request);
}
