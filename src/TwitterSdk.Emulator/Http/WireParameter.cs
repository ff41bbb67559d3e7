namespace TwitterSdk.Emulator.Http;

/// <summary>A decoded parameter and where it stood.</summary>
internal readonly record struct WireParameter(WirePlace Place, string Name, string Value);
