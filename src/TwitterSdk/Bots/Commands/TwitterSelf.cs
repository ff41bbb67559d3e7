using TwitterSdk.Core.Auth;

namespace TwitterSdk.Bots.Commands;

/// <summary>Finds out, once, as whom a bot writes.</summary>
internal sealed class TwitterSelf(ITwitterClient client, BotFaults faults)
{
    private string? _id;
    private bool _isNobody;

    public ValueTask<string?> FindAsync(CancellationToken cancellationToken) => _id is not null || _isNobody ? new(_id) : AskAsync(cancellationToken);

    private async ValueTask<string?> AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            _id = await ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (InsufficientCredentialsException nobody) when (!nobody.Schemes.Contains(AuthScheme.OAuth2))
        {
            // An app without a user writes nothing, so it cannot hear itself.
            _isNobody = true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            await faults.ReportAsync(new BotFault(nameof(BotCommands.SelfId), exception, null), cancellationToken).ConfigureAwait(false);
        }

        return _id;
    }

    private async Task<string?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await client.V1.Account.VerifyCredentialsAsync(cancellationToken).ConfigureAwait(false)).Id.ToString();
        }
        catch (InsufficientCredentialsException)
        {
            // API v1.1 takes no tokens of OAuth 2.0.
            return (await client.V2.Users.GetMeAsync(cancellationToken).ConfigureAwait(false)).Data?.Id.ToString();
        }
    }
}
