namespace TwitterSdk.Emulator.Http;

/// <summary>A file part of a multipart body. Its content lives only as long as the request.</summary>
internal sealed record WireFile(string Name, string? FileName, string? ContentType, ReadOnlyMemory<byte> Content);
