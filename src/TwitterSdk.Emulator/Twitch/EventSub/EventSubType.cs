using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Twitch.EventSub;

/// <summary>A type of events in one version.</summary>
/// <param name="File">The spec that its records stand in.</param>
internal sealed record EventSubType(string Type, string Version, SpecFile File, RecordSpec Event, RecordSpec Condition)
{
    // Everybody may know these.
    private static readonly string[] s_public = ["stream.online", "stream.offline", "channel.update", "channel.raid"];

    public bool IsPublic => s_public.Contains(Type);

    /// <summary>Entitlements come in lists.</summary>
    public bool IsBatched => Type == "drop.entitlement.grant";
}
