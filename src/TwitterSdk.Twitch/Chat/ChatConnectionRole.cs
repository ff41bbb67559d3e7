namespace TwitterSdk.Twitch.Chat;

/// <summary>What a connection is for.</summary>
public enum ChatConnectionRole
{
    /// <summary>The only one.</summary>
    ReadingAndSending,

    /// <summary>Reads.</summary>
    Reading,

    /// <summary>Sends.</summary>
    Sending,
}
