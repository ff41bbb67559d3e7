using TwitterSdk.Emulator.Twitch.Facts;

namespace TwitterSdk.Emulator.Twitch.State;

/// <summary>Something that viewers get for channel points.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Channel">Whose it is.</param>
public sealed record TwitchReward(string Id, TwitchUser Channel)
{
    /// <summary>Its title.</summary>
    public string Title { get; set; } = "";

    /// <summary>Its price.</summary>
    public long Cost { get; set; }

    /// <summary>What viewers are asked for.</summary>
    public string Prompt { get; set; } = "";

    /// <summary>Whether it can be had.</summary>
    public bool IsEnabled { get; set; } = true;

    /// <summary>Whether it rests for now.</summary>
    public bool IsPaused { get; set; }

    /// <summary>Whether a viewer has to write something.</summary>
    public bool NeedsInput { get; set; }

    /// <summary>The colour behind its picture, as <c>#RRGGBB</c>.</summary>
    public string BackgroundColor { get; set; } = "#9147FF";

    /// <summary>Whether redemptions are fulfilled at once.</summary>
    public bool SkipsQueue { get; set; }

    /// <summary>How often it can be had in a stream; null for no limit.</summary>
    public long? MaxPerStream { get; set; }

    /// <summary>How often a viewer can have it in a stream; null for no limit.</summary>
    public long? MaxPerUserPerStream { get; set; }

    /// <summary>Seconds between two redemptions; null for no pause.</summary>
    public long? CooldownSeconds { get; set; }

    /// <summary>The client id of the app that made it: no other may change it.</summary>
    internal string? ClientId { get; set; }

    internal FactSet Facts => new()
    {
        ["id"] = Id,
        ["title"] = Title,
        ["cost"] = Cost,
        ["prompt"] = Prompt,
        ["is_enabled"] = IsEnabled,
        ["is_paused"] = IsPaused,
        ["is_in_stock"] = true,
        ["is_user_input_required"] = NeedsInput,
        ["background_color"] = BackgroundColor,
        ["should_redemptions_skip_request_queue"] = SkipsQueue,
        // Today's API and events have each its own names.
        ["max_per_stream_setting"] = Setting("max_per_stream", MaxPerStream),
        ["max_per_stream"] = Setting("value", MaxPerStream),
        ["max_per_user_per_stream_setting"] = Setting("max_per_user_per_stream", MaxPerUserPerStream),
        ["max_per_user_per_stream"] = Setting("value", MaxPerUserPerStream),
        ["global_cooldown_setting"] = Setting("global_cooldown_seconds", CooldownSeconds),
        ["global_cooldown"] = Setting("seconds", CooldownSeconds),
        ["default_image"] = new FactSet
        {
            ["url_1x"] = "https://static-cdn.jtvnw.net/default-1.png",
            ["url_2x"] = "https://static-cdn.jtvnw.net/default-2.png",
            ["url_4x"] = "https://static-cdn.jtvnw.net/default-4.png",
        },
    };

    private static FactSet Setting(string name, long? value) => new() { ["is_enabled"] = value is not null, [name] = value ?? 0 };
}
