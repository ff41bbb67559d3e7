namespace TwitterSdk.Twitch;

/// <summary>Gives clients by the name under which they were registered.</summary>
public interface ITwitchClientFactory
{
    /// <summary>The client with a name; always the same instance.</summary>
    /// <param name="name">The name; empty for the default client.</param>
    /// <exception cref="InvalidOperationException">No client has that name.</exception>
    ITwitchClient Create(string name = "");
}
