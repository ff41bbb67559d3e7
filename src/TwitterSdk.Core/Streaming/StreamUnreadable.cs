using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Streaming;

/// <summary>A line that is no JSON. It is passed over and the stream goes on.</summary>
/// <param name="Line">The line as it came.</param>
/// <param name="Error">What is wrong with it.</param>
public sealed record StreamUnreadable(ReadOnlyMemory<byte> Line, JsonReadException Error) : ConnectionEvent;
