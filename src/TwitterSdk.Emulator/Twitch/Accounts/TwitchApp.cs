namespace TwitterSdk.Emulator.Twitch.Accounts;

/// <summary>An app that was registered with the emulated Twitch.</summary>
public sealed class TwitchApp
{
    internal TwitchApp(string name, string clientId, string? clientSecret)
    {
        Name = name;
        ClientId = clientId;
        ClientSecret = clientSecret;
    }

    /// <summary>The name that users see.</summary>
    public string Name { get; }

    /// <summary>The client id.</summary>
    public string ClientId { get; }

    /// <summary>The client secret; null for a public app, which keeps none.</summary>
    public string? ClientSecret { get; }

    /// <summary>Where users may be sent back to; while it is empty, every loopback address will do.</summary>
    public ISet<string> RedirectUris { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal bool MayRedirectTo(string address) => RedirectUris.Count > 0
        ? RedirectUris.Contains(address)
        : Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.IsLoopback;
}
