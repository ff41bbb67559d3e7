namespace TwitterSdk.Emulator.Twitch.State;

/// <summary>A planned broadcast, once or every week.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Channel">Whose it is.</param>
public sealed record TwitchScheduleSegment(string Id, TwitchUser Channel)
{
    internal static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>When it begins; of a weekly one, when the first does.</summary>
    public DateTimeOffset StartsAt { get; set; }

    /// <summary>How long it is.</summary>
    public TimeSpan Duration { get; set; } = TimeSpan.FromHours(4);

    /// <summary>Its title.</summary>
    public string Title { get; set; } = "";

    /// <summary>What is to be played; null for nothing.</summary>
    public TwitchGame? Game { get; set; }

    /// <summary>Whether it comes back every week.</summary>
    public bool IsRecurring { get; set; }

    /// <summary>The time zone that the broadcaster plans in, as in <c>America/New_York</c>.</summary>
    public string TimeZone { get; set; } = "Etc/UTC";

    /// <summary>Beginnings of those that do not take place.</summary>
    internal HashSet<DateTimeOffset> Canceled { get; } = [];
}
