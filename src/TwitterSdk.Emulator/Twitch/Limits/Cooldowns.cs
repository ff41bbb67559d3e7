using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Twitch.Limits;

/// <summary>What may be done again only after a pause. Used under the state's lock alone.</summary>
internal sealed class Cooldowns(TwitchServices services)
{
    private readonly Dictionary<string, DateTimeOffset> _free = new(StringComparer.Ordinal);

    /// <exception cref="Refusal">The pause is not over.</exception>
    public void Check(string key)
    {
        if (_free.TryGetValue(key, out DateTimeOffset free) && free > services.Now)
            throw new Refusal(429, 0, "This was done a moment ago; wait before doing it again");
    }

    /// <summary>Does it, and begins the pause.</summary>
    /// <exception cref="Refusal">The pause is not over.</exception>
    public void Use(string key, TimeSpan pause)
    {
        Check(key);
        _free[key] = services.Now + pause;
    }
}
