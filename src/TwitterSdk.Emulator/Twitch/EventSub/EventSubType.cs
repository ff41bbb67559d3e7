using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Twitch.EventSub;

/// <summary>A type of events in one version.</summary>
/// <param name="File">The spec that its records stand in.</param>
/// <param name="Scopes">What the user that it is about must have allowed: one of each list.</param>
internal sealed record EventSubType(string Type, string Version, SpecFile File, RecordSpec Event, RecordSpec Condition, EquatableArray<EquatableArray<string>> Scopes)
{
    /// <summary>Everybody may know it.</summary>
    public bool IsPublic => Scopes.Count == 0;

    /// <summary>It is about an app and no user, so only the app itself may know it.</summary>
    public bool IsOfApp => !Condition.Fields.Any(member => member.WireName.EndsWith("user_id", StringComparison.Ordinal));

    /// <summary>A user reads a chat: as an app, only where a bot is welcome.</summary>
    public bool IsOfChat => Condition.Name == "ChatCondition";

    /// <summary>It tells a user what became of the own messages, and nobody else anything.</summary>
    public bool IsOfOwnMessages => Type.StartsWith("channel.chat.user_message_", StringComparison.Ordinal);

    /// <summary>Entitlements come in lists.</summary>
    public bool IsBatched => Type == "drop.entitlement.grant";
}
