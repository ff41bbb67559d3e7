using System.Net;
using TwitterSdk.Emulator.Http;

namespace TwitterSdk.Emulator.Control;

/// <summary>Any page in the developer's browser can send a form here, and browsers tell where it is from.</summary>
internal static class PageOrigin
{
    private const string OtherSite = "A page of another site may not change this emulator.";

    private const string Rebound =
        "Under a name of the internet the page changes the emulator over HTTPS alone: open it through a tunnel that speaks HTTPS, by an IP address, or as localhost.";

    /// <summary>Why the page that sent a request may not; null when it may, and for what no page sent.</summary>
    public static string? Problem(WireRequest request)
    {
        if (request.Headers.Origin is not [{ } origin])
            return null;

        // Behind a tunnel that ends TLS the page is https and the request http: host and port tell whether it is the same site.
        if (!Uri.TryCreate(origin, UriKind.Absolute, out Uri? page)
            || !Uri.TryCreate($"{page.Scheme}://{request.Headers.Host}", UriKind.Absolute, out Uri? here)
            || page.Authority != here.Authority)
        {
            return OtherSite;
        }

        // A stranger's name that leads to this machine has the stranger's page; what it cannot have is a certificate for a server here.
        return page.Scheme == Uri.UriSchemeHttps || IsOfThisNetwork(here.Host) ? null : Rebound;
    }

    /// <summary>Whether nobody on the internet can own the name.</summary>
    private static bool IsOfThisNetwork(string host) =>
        !host.Contains('.', StringComparison.Ordinal)
        || IPAddress.TryParse(host, out _)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".local", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".internal", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".test", StringComparison.OrdinalIgnoreCase);
}
