using TwitterSdk.Twitch.Configuration;

namespace TwitterSdk.Twitch.Hosting;

/// <summary>How something of Twitch runs in a host.</summary>
public sealed class TwitchServiceOptions
{
    /// <summary>The name of the client to call through; empty for the default one.</summary>
    public string ClientName { get; set; } = "";

    /// <summary>The pause before what ended with a fault is started anew; a minute unless set.</summary>
    public TimeSpan RestartDelay { get; set; } = TimeSpan.FromMinutes(1);

    internal TwitchServiceOptions Checked()
    {
        OptionCheck.Holds(ClientName is not null, "The name of a client is empty or a text, not null.", nameof(ClientName));
        OptionCheck.Within(RestartDelay > TimeSpan.Zero, RestartDelay, "The pause must be longer than nothing.", nameof(RestartDelay));
        return this;
    }
}
