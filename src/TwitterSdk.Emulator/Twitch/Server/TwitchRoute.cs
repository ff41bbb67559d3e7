using TwitterSdk.Emulator.Http;

namespace TwitterSdk.Emulator.Twitch.Server;

/// <summary>What answers the requests of one endpoint from the state. Runs under the state's lock.</summary>
/// <param name="Endpoint">The spec's name of the endpoint, as in <c>Helix.Users.Get</c>.</param>
internal sealed record TwitchRoute(string Endpoint, Func<TwitchRequest, EmulatorResponse> Answer)
{
    /// <summary>The same for both versions of Kraken.</summary>
    public static IEnumerable<TwitchRoute> Kraken(string endpoint, Func<TwitchRequest, EmulatorResponse> answer) =>
        [new("Kraken." + endpoint, answer), new("KrakenV5." + endpoint, answer)];
}
