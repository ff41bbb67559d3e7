using TwitterSdk.Twitch.Helix;

namespace TwitterSdk.Twitch.Monitoring.Polling;

/// <summary>Channels that one request asks for: by ids or by names, so that one page holds all of them.</summary>
/// <param name="Keys">The ids or names.</param>
/// <param name="AreLogins">Whether they are names.</param>
internal readonly record struct ChannelBatch(string[] Keys, bool AreLogins)
{
    public const int Most = 100;

    public StreamsRequest Request() => AreLogins
        ? new() { UserLogin = Keys, First = Most }
        : new() { UserId = Array.ConvertAll(Keys, static id => new UserId(id)), First = Most };
}
