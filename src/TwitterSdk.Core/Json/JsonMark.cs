namespace TwitterSdk.Core.Json;

/// <summary>Where in a document a value stands.</summary>
public readonly record struct JsonMark(int Start, int End);
