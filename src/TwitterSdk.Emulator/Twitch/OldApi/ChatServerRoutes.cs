using System.Globalization;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Twitch.Chat;
using TwitterSdk.Emulator.Twitch.Facts;
using TwitterSdk.Emulator.Twitch.Server;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Twitch.OldApi;

/// <summary>Where chat is, and who is in it, as older APIs told.</summary>
/// <param name="chat">The chat server; null while it does not run.</param>
internal sealed class ChatServerRoutes(Func<TwitchChatEmulator?> chat)
{
    public IEnumerable<TwitchRoute> All() =>
    [
        new("OldApi.Channels.GetChatProperties", GetProperties),
        new("Status.ChatServers.Get", GetStatus),
        new("Tmi.Rooms.GetChatters", GetChatters),
    ];

    private EmulatorResponse GetProperties(TwitchRequest request) => request.Answers.Of(request, new FactSet
    {
        ["_id"] = request.PathUser().Id,
        ["chat_servers"] = chat() is { } running ? new[] { Address(running.Plain) } : [],
        ["web_socket_servers"] = chat() is { } socket ? new[] { Address(socket.WebSocket) } : [],
    });

    private EmulatorResponse GetStatus(TwitchRequest request) => EmulatorResponse.Json(json =>
    {
        json.WriteStartArray();
        if (chat() is { } running)
        {
            json.WriteStartObject();
            json.WriteString("server"u8, Address(running.Plain));
            json.WriteString("ip"u8, running.Plain.Host);
            json.WriteNumber("port"u8, running.Plain.Port);
            json.WriteString("description"u8, "Chat Server");
            json.WriteString("status"u8, "online");
            json.WriteNumber("errors"u8, 0);
            json.WriteNumber("lag"u8, 1);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static EmulatorResponse GetChatters(TwitchRequest request)
    {
        TwitchUser channel = request.PathUser();
        string[] there = [.. request.State.Chat.Sessions
            .Where(session => session.Rooms.Contains(channel.Login))
            .Select(session => session.Nick)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];
        string[] moderators = [.. request.State.Moderation.Moderators(channel).Select(user => user.Login)];
        string[] vips = [.. request.State.Moderation.Vips(channel).Select(user => user.Login)];
        return request.Answers.Of(request, new FactSet
        {
            ["chatter_count"] = there.Length,
            ["chatters"] = new FactSet
            {
                ["broadcaster"] = there.Where(login => login == channel.Login),
                ["moderators"] = there.Where(moderators.Contains),
                ["vips"] = there.Where(vips.Contains),
                ["viewers"] = there.Where(login => login != channel.Login && !moderators.Contains(login) && !vips.Contains(login)),
            },
        });
    }

    private static string Address(Uri address) => string.Create(CultureInfo.InvariantCulture, $"{address.Host}:{address.Port}");
}
