using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TwitterSdk.Core.Auth.OAuth2;

namespace TwitterSdk.Core.Diagnostics;

/// <summary>Tells log and meter what became of renewals of tokens: whose, by the id of the credentials, and until when. Never a token.</summary>
internal sealed class RenewalWatch(ILogger logger, ApiInstruments? instruments)
{
    /// <summary>Tells nobody.</summary>
    public static RenewalWatch None { get; } = new(NullLogger.Instance, null);

    /// <param name="caller">The id of the credentials.</param>
    /// <param name="tokens">The tokens to use from now on.</param>
    /// <param name="here">False when they came out of the store, where another process or machine had put them.</param>
    public void Renewed(string caller, OAuth2Tokens tokens, bool here)
    {
        if (here)
            ApiLog.TokensRenewed(logger, caller, tokens.ExpiresAt);
        else
            ApiLog.TokensTakenOver(logger, caller, tokens.ExpiresAt);
        instruments?.RenewedTokens(here ? "renewed" : "elsewhere");
    }

    public void Failed(string caller, Exception failure)
    {
        ApiLog.TokensNotRenewed(logger, caller, failure.GetType().Name, (failure as OAuth2Exception)?.Code ?? (failure.InnerException as OAuth2Exception)?.Code);
        instruments?.RenewedTokens(failure is SignInExpiredException ? "ended" : "failed");
    }
}
