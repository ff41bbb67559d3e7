using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Chat.Errors;

/// <summary>A channel cannot be joined.</summary>
public sealed class ChatJoinException : ChatException
{
    internal ChatJoinException(string channel, Notice? notice, string message)
        : base(message)
    {
        Channel = channel;
        Notice = notice;
    }

    /// <summary>The channel, without the <c>#</c>.</summary>
    public string Channel { get; }

    /// <summary>What the server told; null when it told nothing in time, as for a channel that does not exist.</summary>
    public Notice? Notice { get; }
}
