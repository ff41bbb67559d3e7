namespace TwitterSdk.Emulator.State;

/// <summary>An app that was registered with the emulated service.</summary>
public sealed class EmulatorApp
{
    internal EmulatorApp(long id, string name, string consumerKey, string consumerSecret)
    {
        Id = id;
        Name = name;
        ConsumerKey = consumerKey;
        ConsumerSecret = consumerSecret;
    }

    /// <summary>The app's id.</summary>
    public long Id { get; }

    /// <summary>The name that users see.</summary>
    public string Name { get; }

    /// <summary>The consumer key.</summary>
    public string ConsumerKey { get; }

    /// <summary>The consumer secret.</summary>
    public string ConsumerSecret { get; }

    /// <summary>The callback addresses that the sign-in accepts; the PIN (<c>oob</c>) is always accepted.</summary>
    public ISet<string> Callbacks { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The bearer token in force; null until one was asked for, and again after it was invalidated.</summary>
    public string? BearerToken { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
