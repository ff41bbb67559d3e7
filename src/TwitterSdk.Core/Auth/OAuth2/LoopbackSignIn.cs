using System.Net;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>Signs in the user of this machine: opens the browser, waits on a loopback port until it comes back, and exchanges the code (RFC 8252).</summary>
/// <param name="flow">The flow.</param>
/// <param name="options">How; as usual when left out.</param>
public sealed class LoopbackSignIn(OAuth2Flow flow, LoopbackOptions? options = null)
{
    private readonly OAuth2Flow _flow = flow ?? throw new ArgumentNullException(nameof(flow));
    private readonly LoopbackOptions _options = options ?? new LoopbackOptions();

    /// <summary>Signs the user in.</summary>
    /// <param name="scopes">What to ask the user for.</param>
    /// <param name="cancellationToken">Stops the sign-in.</param>
    /// <exception cref="OAuth2Exception">The user said no or took too long, the vendor refused, or the port is taken.</exception>
    public async Task<OAuth2Tokens> RunAsync(IEnumerable<string> scopes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scopes);
        using var deadline = Deadline.Start(_options.Timeout, _flow.Clock, cancellationToken);
        using var listener = LoopbackListener.Start(_options.RedirectUri);
        var pending = _options.Implicit
            ? _flow.StartImplicit(listener.RedirectUri, scopes, _options.Parameters)
            : _flow.Start(listener.RedirectUri, scopes, _options.Parameters);
        var visit = new LoopbackVisit(_flow, pending, _options, listener.RedirectUri);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token);
        var serving = listener.ServeAsync(visit.AnswerAsync, enough.Token);
        try
        {
            await (_options.OpenBrowser ?? SystemBrowser.OpenAsync)(pending.Page, deadline.Token).ConfigureAwait(false);
            return await visit.Result.WaitAsync(deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (deadline.IsUp)
        {
            throw new OAuth2Exception(OAuth2Problem.TimedOut, $"The user did not come back within {_options.Timeout}: start the sign-in anew.", exception);
        }
        finally
        {
            await enough.CancelAsync().ConfigureAwait(false);
            await serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
