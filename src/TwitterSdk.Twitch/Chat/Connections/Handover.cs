using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Chat.Connections;

/// <summary>The messages that came while one connection takes over from another. Thread-safe: both bring them.</summary>
internal sealed class Handover
{
    // What the new connection brings after the old one went, the old one may have brought. Later ones it cannot have.
    private const int StillDoubted = 1000;

    private readonly HashSet<ChatMessageId> _ids = [];
    private readonly Lock _gate = new();
    private int _left = int.MaxValue;

    /// <summary>Whether nothing that comes now can have come before.</summary>
    public bool IsOver => Volatile.Read(ref _left) <= 0;

    /// <summary>The id that a message has on every connection; empty for what has none.</summary>
    public static ChatMessageId IdOf(ChatMessage message) => message switch
    {
        PrivateMessage said => said.Id,
        UserNotice notice => notice.Id,

        // The number counts up within the conversation of two alone.
        Whisper { Id.Length: > 0 } whisper => new ChatMessageId($"whisper {whisper.ThreadId} {whisper.Id}"),
        ClearMessage { TargetId.IsEmpty: false } cleared => new ChatMessageId($"cleared {cleared.TargetId}"),
        _ => default,
    };

    /// <summary>True for an id that is new.</summary>
    public bool IsFirst(ChatMessageId id)
    {
        lock (_gate)
        {
            if (_left == int.MaxValue)
                return _ids.Add(id);
            Volatile.Write(ref _left, _left - 1);
            return !_ids.Contains(id);
        }
    }

    /// <summary>From now on only one connection brings messages.</summary>
    public void OldOneEnded()
    {
        lock (_gate)
            Volatile.Write(ref _left, StillDoubted);
    }
}
