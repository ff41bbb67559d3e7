using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Cli.Output;

/// <summary>What is said in a chat, a line each.</summary>
/// <param name="json">True for JSON.</param>
internal sealed class ChatLines(bool json)
{
    private static readonly JsonSerializerOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line of a message; null for what nobody said.</summary>
    public string? Of(ChatMessage message) => Text(message) is { } line ? json ? line : PlainText.Line(line) : null;

    private string? Text(ChatMessage message) => message switch
    {
        PrivateMessage said => json
            ? Line("message", said.Channel, said.Sender.Login, said.Text, said.SentAt, said.Id.ToString())
            : $"{Time(said.SentAt)}{(said.IsAction ? "* " : "")}{said.Sender.DisplayName}{(said.IsAction ? "" : ":")} {said.Text}",
        UserNotice notice => json
            ? Line("notice", notice.Channel, notice.Sender.Login, $"{notice.SystemMessage} {notice.Text}".Trim(), notice.SentAt, notice.Id.ToString())
            : $"{Time(notice.SentAt)}! {notice.SystemMessage} {notice.Text}".TrimEnd(),
        Notice told => json ? Line("server", told.Channel, null, told.Text, null, null) : $"! {told.Text}",
        _ => null,
    };

    private static string Time(DateTimeOffset? at) =>
        at is { } moment ? moment.ToLocalTime().ToString("HH:mm ", CultureInfo.InvariantCulture) : "";

    private static string Line(string type, string? channel, string? sender, string text, DateTimeOffset? at, string? id) => new JsonObject
    {
        ["type"] = type,
        ["channel"] = channel,
        ["sender"] = sender,
        ["text"] = text,
        ["at"] = at,
        ["id"] = id,
    }.ToJsonString(s_readable);
}
