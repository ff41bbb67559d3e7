using TwitterSdk.Core.Auth.OAuth2;

namespace TwitterSdk.Cli.Commands.Login;

/// <summary>Shows the page of a sign-in to the user.</summary>
/// <param name="host">Whose machine it is.</param>
/// <param name="open">False to show only its address.</param>
internal sealed class SignInPage(CliHost host, bool open)
{
    public async Task ShowAsync(Uri page, CancellationToken cancellationToken)
    {
        host.Tell($"Open {page.AbsoluteUri}");
        if (!open)
            return;
        try
        {
            await host.OpenBrowser(page, cancellationToken);
        }
        catch (OAuth2Exception exception) when (exception.Problem == OAuth2Problem.Environment)
        {
            // The address is there to be copied.
        }
    }
}
