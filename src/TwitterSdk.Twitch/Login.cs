using TwitterSdk.Twitch.Kraken;

namespace TwitterSdk.Twitch;

/// <content>A channel or user stands for its login wherever one is asked for.</content>
public readonly partial record struct Login
{
    /// <summary>The login of a channel of Kraken, version 3.</summary>
    public static implicit operator Login(Channel channel) => new((channel ?? throw new ArgumentNullException(nameof(channel))).Name);

    /// <summary>The login of a user of Kraken, version 3.</summary>
    public static implicit operator Login(User user) => new((user ?? throw new ArgumentNullException(nameof(user))).Name);

    /// <summary>The login of a user of Helix.</summary>
    public static implicit operator Login(Helix.User user) => new((user ?? throw new ArgumentNullException(nameof(user))).Login);
}
