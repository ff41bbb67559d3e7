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
        ClientId = AppStore.Random(34);
        ClientSecret = AppStore.Random(50);
    }

    /// <summary>The app's id.</summary>
    public long Id { get; }

    /// <summary>The name that users see.</summary>
    public string Name { get; }

    /// <summary>The consumer key.</summary>
    public string ConsumerKey { get; }

    /// <summary>The consumer secret.</summary>
    public string ConsumerSecret { get; }

    /// <summary>What names the app in OAuth 2.0; not the consumer key.</summary>
    public string ClientId { get; internal init; }

    /// <summary>What proves that it is the app in OAuth 2.0; a public app has no use for it.</summary>
    public string ClientSecret { get; internal init; }

    /// <summary>Whether the app runs where it can't keep a secret: it names itself in the body then, and proves nothing.</summary>
    public bool IsPublic { get; set; }

    /// <summary>The callback addresses that sign-ins accept, to the letter; the PIN (<c>oob</c>) of OAuth 1.0a is always accepted.</summary>
    public ISet<string> Callbacks { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The bearer token in force; null until one was asked for, and again after it was invalidated.</summary>
    public string? BearerToken { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
