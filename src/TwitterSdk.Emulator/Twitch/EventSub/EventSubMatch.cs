using TwitterSdk.Emulator.Twitch.Facts;

namespace TwitterSdk.Emulator.Twitch.EventSub;

/// <summary>Which subscriptions an event is for, and which it ends.</summary>
internal static class EventSubMatch
{
    private const string Moderator = "moderator_user_id";
    private const string User = "user_id";
    private const string Broadcaster = "broadcaster_user_id";

    /// <summary>Whether an event is what a subscription's condition describes.</summary>
    /// <param name="at">The event's value at a dotted name; null for none.</param>
    public static bool Fits(EventSubEntry entry, Func<string, object?> at)
    {
        bool isChat = entry.Condition.ContainsKey(Broadcaster);
        foreach ((string name, string wanted) in entry.Condition)
        {
            // These say who reads, not what happened.
            if (name == Moderator || (name == User && isChat))
                continue;
            object? actual = name == "reward_id" ? at("reward.id") ?? at("id") : at(name);
            if (wanted.Length > 0 && actual is not null && actual.ToString() != wanted)
                return false;
        }

        return true;
    }

    /// <summary>Subscriptions that nobody may have any more after what happened, with the reason.</summary>
    public static IReadOnlyList<(EventSubEntry Entry, string Status)> Ended(IEnumerable<EventSubEntry> entries, string type, FactSet facts) => type switch
    {
        "user.authorization.revoke" => [.. entries.Where(entry => entry.App.ClientId == (string?)facts.At("client_id") && Names(entry, facts)).Select(entry => (entry, "authorization_revoked"))],
        "channel.ban" when facts.At("is_permanent") is true => [.. entries.Where(entry => entry.Type.Condition.Name == "ChatCondition" && Is(entry, Broadcaster, facts, Broadcaster) && Is(entry, User, facts, User)).Select(entry => (entry, "chat_user_banned"))],
        "channel.moderator.remove" => [.. entries.Where(entry => Is(entry, Moderator, facts, User) && Is(entry, Broadcaster, facts, Broadcaster)).Select(entry => (entry, "moderator_removed"))],
        _ => [],
    };

    // Whoever takes the permission back takes it from all that only the permission made visible.
    private static bool Names(EventSubEntry entry, FactSet facts) => !entry.Type.IsPublic
        && (entry.Condition.ContainsKey(Moderator) ? Is(entry, Moderator, facts, User) : entry.Condition.ContainsKey(User) ? Is(entry, User, facts, User) : Is(entry, Broadcaster, facts, User));

    private static bool Is(EventSubEntry entry, string member, FactSet facts, string fact) =>
        entry.Condition.TryGetValue(member, out string? value) && value == (string?)facts.At(fact);
}
