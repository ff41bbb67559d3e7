namespace TwitterSdk.Core.Http;

/// <summary>A part of a multipart body.</summary>
internal readonly record struct MultipartPart(string Name, ApiContent Content);
