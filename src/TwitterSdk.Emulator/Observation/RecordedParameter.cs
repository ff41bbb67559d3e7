namespace TwitterSdk.Emulator.Observation;

/// <summary>A parameter that arrived, decoded.</summary>
/// <param name="Place"><c>path</c>, <c>query</c>, <c>form</c>, <c>multipart</c> or <c>file</c>.</param>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Value">Its text; for a file its size in bytes.</param>
public readonly record struct RecordedParameter(string Place, string Name, string Value);
