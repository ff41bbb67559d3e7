using System.Globalization;
using System.Text;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.DirectMessages;

/// <summary>Messages of the last 30 days, walked by opaque cursors that are simply absent at the end.</summary>
internal sealed class ListMessages : IHandler
{
    private static readonly TimeSpan s_reach = TimeSpan.FromDays(30);

    public string Route => "GET api 1.1/direct_messages/events/list.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorUser me = MessageAccess.User(request);
        DateTimeOffset since = request.Time.GetUtcNow() - s_reach;
        long before = request.Text("cursor") is { Length: > 0 } cursor ? Decode(cursor) : long.MaxValue;
        EmulatorMessage[] rest = [.. request.State.Messages.Of(me).Where(m => m.Recipient is not null && m.CreatedAt >= since && m.Id < before)];
        EmulatorMessage[] page = [.. rest.Take(Math.Clamp(request.Int("count", 20), 1, 50))];
        return EmulatorResponse.Json(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("events"u8);
            foreach (EmulatorMessage message in page)
                MessageWriter.Write(json, message, request.State);
            json.WriteEndArray();
            if (page.Length < rest.Length)
                json.WriteString("next_cursor"u8, Encode(page[^1].Id));
            json.WriteEndObject();
        });
    }

    private static string Encode(long id) =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes(id.ToString(CultureInfo.InvariantCulture)));

    private static long Decode(string cursor)
    {
        Span<byte> bytes = stackalloc byte[64];
        return cursor.Length <= bytes.Length
            && Convert.TryFromBase64String(cursor, bytes, out int length)
            && long.TryParse(bytes[..length], NumberStyles.None, CultureInfo.InvariantCulture, out long id)
            ? id
            : throw Refusal.Invalid("cursor", "leads nowhere");
    }
}
