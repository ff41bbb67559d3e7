using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Chat.Channels;

/// <summary>What is known of one channel. Guarded by its <see cref="ChannelBook"/>.</summary>
internal sealed class ChannelEntry(string name)
{
    public string Name { get; } = name;

    /// <summary>The newest connection that is in the channel; 0 for none.</summary>
    public int Generation { get; set; }

    /// <summary>The newest connection that was asked to join it, or will be.</summary>
    public int Asked { get; set; }

    /// <summary>How many calls wait for the channel to be joined.</summary>
    public int Waiting { get; set; }

    /// <summary>Whether it stays wanted when a call that waits for it fails.</summary>
    public bool IsFirm { get; set; }

    /// <summary>Whoever waits for the channel to be joined.</summary>
    public TaskCompletionSource<Notice?> Joining { get; set; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Messages to one channel keep their order.</summary>
    public SemaphoreSlim SendTurn { get; } = new(1);

    public RoomState? Room { get; set; }

    public UserState? Own { get; set; }

    public string? LastText { get; set; }

    public DateTimeOffset LastSent { get; set; }

    public bool LastVaried { get; set; }
}
