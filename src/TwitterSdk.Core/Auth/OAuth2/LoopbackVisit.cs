using System.Net;

namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>Answers the requests that reach the loopback port; the one that knows the state finishes the sign-in, all others are sent away.</summary>
internal sealed class LoopbackVisit(OAuth2Flow flow, OAuth2PendingSignIn pending, LoopbackOptions options, Uri redirectUri)
{
    private readonly TaskCompletionSource<OAuth2Tokens> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string _authority = redirectUri.Authority;
    private readonly string _path = redirectUri.AbsolutePath;

    /// <summary>Ends with the sign-in, well or not.</summary>
    public Task<OAuth2Tokens> Result => _result.Task;

    public async Task<LoopbackAnswer> AnswerAsync(LoopbackRequest request, CancellationToken cancellationToken)
    {
        // A foreign host is a page elsewhere that made its name lead here; a foreign origin is a script elsewhere.
        if (!string.Equals(request.Host, _authority, StringComparison.OrdinalIgnoreCase) || (request.Origin is { } origin && origin != $"http://{_authority}"))
            return LoopbackAnswer.Text(HttpStatusCode.Forbidden, "This is not for you.");
        if (request.Path != _path)
            return LoopbackAnswer.Text(HttpStatusCode.NotFound, "There is nothing here.");

        var parameters = request.Query;
        if (pending.IsImplicit)
        {
            if (request.Method == "GET" && parameters.Length == 0)
                return LoopbackAnswer.FragmentPage(options.DoneText, options.FailedText);
            if (request.Method == "POST")
                parameters = request.Body;
        }
        else if (request.Method != "GET")
        {
            return LoopbackAnswer.Text(HttpStatusCode.MethodNotAllowed, "Only GET is answered here.");
        }

        return await FinishAsync(parameters, cancellationToken).ConfigureAwait(false);
    }

    private async Task<LoopbackAnswer> FinishAsync(string parameters, CancellationToken cancellationToken)
    {
        try
        {
            var address = new Uri($"{redirectUri.GetLeftPart(UriPartial.Path)}{(pending.IsImplicit ? '#' : '?')}{parameters}");
            var tokens = pending.IsImplicit ? flow.CompleteImplicit(pending, address) : await flow.CompleteAsync(pending, address, cancellationToken).ConfigureAwait(false);
            _result.TrySetResult(tokens);
            return LoopbackAnswer.Text(HttpStatusCode.OK, options.DoneText);
        }
        catch (OAuth2Exception exception) when (exception.Problem is OAuth2Problem.StateMismatch or OAuth2Problem.AlreadyUsed || !pending.IsUsed)
        {
            // Somebody else's request must not end the user's sign-in.
            return LoopbackAnswer.Text(HttpStatusCode.BadRequest, options.FailedText);
        }
        catch (UriFormatException)
        {
            return LoopbackAnswer.Text(HttpStatusCode.BadRequest, options.FailedText);
        }
        catch (Exception exception)
        {
            _result.TrySetException(exception);
            return LoopbackAnswer.Text(HttpStatusCode.OK, options.FailedText);
        }
    }
}
