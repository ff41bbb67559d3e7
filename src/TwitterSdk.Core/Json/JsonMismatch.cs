namespace TwitterSdk.Core.Json;

/// <summary>A value that was skipped because it is of another kind than the model expects.</summary>
/// <param name="Path">Where it stands, for instance <c>$[3].user.id</c>.</param>
/// <param name="Expected">What the model expects.</param>
/// <param name="Found">What the document holds.</param>
public readonly record struct JsonMismatch(string Path, string Expected, string Found);
