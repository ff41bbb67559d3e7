using System.Diagnostics;
using System.Runtime.InteropServices;

namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>The browser that the user's system opens addresses with.</summary>
public static class SystemBrowser
{
    /// <summary>Opens a page.</summary>
    /// <param name="page">An http or https address.</param>
    /// <param name="cancellationToken">Stops before it is opened.</param>
    /// <exception cref="OAuth2Exception">There is no browser.</exception>
    public static Task OpenAsync(Uri page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(page);
        cancellationToken.ThrowIfCancellationRequested();

        // Anything else would start whatever program is registered for it.
        if (!page.IsAbsoluteUri || page.Scheme is not ("https" or "http"))
            throw new ArgumentException("Only http and https addresses are opened.", nameof(page));
        try
        {
            using var process = Process.Start(new ProcessStartInfo(page.AbsoluteUri) { UseShellExecute = true });
            return Task.CompletedTask;
        }
        catch (Exception exception) when (exception is ExternalException or InvalidOperationException or PlatformNotSupportedException)
        {
            throw new OAuth2Exception(OAuth2Problem.Environment, "No browser could be opened: show the page's address to the user instead, or sign in on another device.", exception);
        }
    }
}
