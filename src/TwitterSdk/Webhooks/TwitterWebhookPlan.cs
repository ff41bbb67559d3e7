using TwitterSdk.Core.Auth;

namespace TwitterSdk.Webhooks;

/// <summary>How the registration of a webhook shall be: its address, and whose activities are delivered to it.</summary>
public sealed record TwitterWebhookPlan
{
    private TwitterWebhookPlan(TwitterWebhookProduct product, string? environment, string url)
    {
        ArgumentException.ThrowIfNullOrEmpty(url);
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address) || !IsReachable(address))
            throw new ArgumentException($"Twitter delivers to https addresses without a port only, not to \"{url}\".", nameof(url));
        Product = product;
        Environment = environment;
        Address = address;
    }

    /// <summary>Which API the webhook is registered with.</summary>
    public TwitterWebhookProduct Product { get; }

    /// <summary>The development environment of the premium API; null for the others.</summary>
    public string? Environment { get; }

    /// <summary>Where to deliver to.</summary>
    public Uri Address { get; }

    /// <summary>The users whose activities are to be delivered, with credentials that act for each.</summary>
    public IReadOnlyDictionary<UserId, ApiCredentials> Subscribers { get; init; } = new Dictionary<UserId, ApiCredentials>();

    /// <summary>What X Activity shall deliver; for webhooks of API v2 only.</summary>
    public IReadOnlyList<TwitterActivityWish> Activities { get; init; } = [];

    /// <summary>True to end subscriptions that <see cref="Activities"/> does not name, to unsubscribe users that <see cref="Subscribers"/> does not name, and to delete webhooks at other addresses.</summary>
    public bool RemoveOthers { get; init; }

    /// <summary>A webhook of the premium API v1.1.</summary>
    /// <param name="environment">The name of the development environment.</param>
    /// <param name="url">Where to deliver to: https, without a port; for an emulator also an address of this machine.</param>
    /// <exception cref="ArgumentException">Twitter would not take the address.</exception>
    public static TwitterWebhookPlan Premium(string environment, string url)
    {
        ArgumentException.ThrowIfNullOrEmpty(environment);
        return new TwitterWebhookPlan(TwitterWebhookProduct.Premium, environment, url);
    }

    /// <summary>A webhook of the enterprise API v1.1.</summary>
    /// <param name="url">Where to deliver to: https, without a port; for an emulator also an address of this machine.</param>
    /// <exception cref="ArgumentException">Twitter would not take the address.</exception>
    public static TwitterWebhookPlan Enterprise(string url) => new(TwitterWebhookProduct.Enterprise, null, url);

    /// <summary>A webhook of API v2.</summary>
    /// <param name="url">Where to deliver to: https, without a port; for an emulator also an address of this machine.</param>
    /// <exception cref="ArgumentException">Twitter would not take the address.</exception>
    public static TwitterWebhookPlan V2(string url) => new(TwitterWebhookProduct.V2, null, url);

    // Twitter itself can't come to this machine by such a name, so only an emulator is ever asked to.
    private static bool IsReachable(Uri address) => address.IsLoopback
        ? address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps
        : address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort;
}
