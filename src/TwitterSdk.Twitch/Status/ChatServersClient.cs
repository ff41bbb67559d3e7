using TwitterSdk.Core.Errors;
using TwitterSdk.Twitch.OldApi;

namespace TwitterSdk.Twitch.Status;

/// <content>The choice among the servers of a channel.</content>
public sealed partial class ChatServersClient
{
#pragma warning disable CS0618 // Switched off, and wanted where it still answers.

    /// <inheritdoc/>
    public async Task<ChatServer?> ChooseAsync(Login channel, CancellationToken cancellationToken = default)
    {
        ChatProperties properties = await new ChannelsClient(_api).GetChatPropertiesAsync(channel, cancellationToken).ConfigureAwait(false);
        List<ChatServer> servers = [];
        foreach (string text in properties.ChatServers)
        {
            if (ChatServer.TryParse(text, out ChatServer server))
                servers.Add(server);
        }

        if (servers.Count < 2)
            return servers.Count == 0 ? null : servers[0];

        // The order of equals is the answer's own.
        foreach (ChatServerStatus status in (await StatesAsync(cancellationToken).ConfigureAwait(false)).OrderBy(Rank).ThenBy(status => status.Errors).ThenBy(status => status.Lag))
        {
            if (ChatServer.TryParse(status.Server, out ChatServer best) && servers.Contains(best))
                return best;
        }

        return servers[0];
    }

    // Who watches the servers is somebody else than who runs them: that they do not answer must not keep anybody from chatting.
    private async Task<IReadOnlyList<ChatServerStatus>> StatesAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await GetAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is ApiException or ApiTransportException or ApiTimeoutException or ApiDecodeException)
        {
            return [];
        }
    }

#pragma warning restore CS0618

    private static int Rank(ChatServerStatus status) => status.Status.Value switch
    {
        "online" => 0,
        "slow" => 1,
        "offline" => 3,
        _ => 2,
    };
}
