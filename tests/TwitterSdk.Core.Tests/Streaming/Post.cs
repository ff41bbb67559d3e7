using System.Globalization;
using TwitterSdk.Core.Json;
using TwitterSdk.Core.Streaming;

namespace TwitterSdk.Core.Tests.Streaming;

/// <summary>A message that is a number; from 1000 on it is about the connection, and from 2000 on about a limit.</summary>
public sealed record Post(int Number) : IJsonModel<Post>, IStreamMessage
{
    public DateTimeOffset? MadeAt => DateTimeOffset.UnixEpoch.AddSeconds(Number);

    public StreamNotice? Notice => Number < 1000 ? null : new StreamNotice("Maintenance", null) { IsLimit = Number >= 2000 };

    public static Post Read(ref JsonCursor json)
    {
        var raw = JsonRaw.Read(ref json);
        return new Post(int.Parse(raw.ToString().TrimStart('{').TrimEnd('}').Split(':')[1], CultureInfo.InvariantCulture));
    }

    public void Write(System.Text.Json.Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("n"u8, Number);
        writer.WriteEndObject();
    }
}
