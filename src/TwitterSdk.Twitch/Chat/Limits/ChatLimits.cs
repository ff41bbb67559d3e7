using TwitterSdk.Twitch.Configuration;

namespace TwitterSdk.Twitch.Chat.Limits;

/// <summary>How much a client may send. What is above waits in the client, in its order, and never holds up what is received.</summary>
public sealed record ChatLimits
{
    /// <summary>The limits of ordinary accounts.</summary>
    public static ChatLimits Normal { get; } = new();

    /// <summary>The limits of verified bots.</summary>
    public static ChatLimits Verified { get; } = new() { Messages = 7500, ModeratorMessages = 7500, Joins = 2000 };

    /// <summary>Messages in <see cref="MessageWindow"/> to channels where the user is no moderator: 20.</summary>
    public int Messages { get; init; } = 20;

    /// <summary>Messages in <see cref="MessageWindow"/> in all: 100.</summary>
    public int ModeratorMessages { get; init; } = 100;

    /// <summary>30 seconds.</summary>
    public TimeSpan MessageWindow { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Time between two messages to one channel where the user is neither moderator nor VIP: 1.2 seconds. Zero for none.</summary>
    public TimeSpan ChannelInterval { get; init; } = TimeSpan.FromSeconds(1.2);

    /// <summary>Channels joined in <see cref="JoinWindow"/>: 20.</summary>
    public int Joins { get; init; } = 20;

    /// <summary>10 seconds.</summary>
    public TimeSpan JoinWindow { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Added to each window, since the server counts when a line arrives: 1 second.</summary>
    public TimeSpan Margin { get; init; } = TimeSpan.FromSeconds(1);

    internal void Check()
    {
        OptionCheck.AtLeast(Messages, 1, nameof(Messages));
        OptionCheck.AtLeast(ModeratorMessages, Messages, nameof(ModeratorMessages));
        OptionCheck.AtLeast(Joins, 1, nameof(Joins));
        OptionCheck.AtLeast(MessageWindow, TimeSpan.Zero, nameof(MessageWindow));
        OptionCheck.AtLeast(JoinWindow, TimeSpan.Zero, nameof(JoinWindow));
        OptionCheck.AtLeast(ChannelInterval, TimeSpan.Zero, nameof(ChannelInterval));
        OptionCheck.AtLeast(Margin, TimeSpan.Zero, nameof(Margin));
    }
}
