using TwitterSdk.Emulator.Twitch.Facts;

namespace TwitterSdk.Emulator.Twitch.State;

/// <summary>A reward that a viewer took.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Reward">The reward.</param>
/// <param name="User">The viewer.</param>
/// <param name="Input">What the viewer wrote.</param>
/// <param name="At">When.</param>
public sealed record TwitchRedemption(string Id, TwitchReward Reward, TwitchUser User, string Input, DateTimeOffset At)
{
    /// <summary><c>UNFULFILLED</c>, <c>FULFILLED</c> or <c>CANCELED</c>.</summary>
    public string Status { get; internal set; } = "UNFULFILLED";

    internal FactSet Facts => EventFacts.OfUser(User).With(new()
    {
        ["id"] = Id,
        ["user_input"] = Input,
        ["status"] = Status,
        ["redeemed_at"] = At,
        ["reward"] = Reward.Facts,
    });

    // Events write the same words small.
    internal FactSet Event => EventFacts.OfChannel(Reward.Channel).With(Facts).With(new() { ["status"] = Status.ToLowerInvariant() });
}
