namespace TwitterSdk.Core.Auth.OAuth2;

/// <content>Sign-in on another device (RFC 8628).</content>
public sealed partial class OAuth2Flow
{
    private const string DeviceGrant = "urn:ietf:params:oauth:grant-type:device_code";

    private static readonly TimeSpan s_slowDown = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_longestInterval = TimeSpan.FromMinutes(1);

    /// <summary>Signs a user in on another device, from code to tokens.</summary>
    /// <param name="scopes">What to ask the user for.</param>
    /// <param name="show">Shows address and code to the user.</param>
    /// <param name="cancellationToken">Stops the sign-in.</param>
    /// <exception cref="OAuth2Exception">The user said no or took too long, or the vendor refused.</exception>
    public async Task<OAuth2Tokens> RunDeviceAsync(IEnumerable<string> scopes, Func<OAuth2DeviceCode, CancellationToken, Task> show, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(show);
        var code = await StartDeviceAsync(scopes, cancellationToken).ConfigureAwait(false);
        await show(code, cancellationToken).ConfigureAwait(false);
        return await WaitForDeviceAsync(code, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Starts a sign-in on another device.</summary>
    /// <param name="scopes">What to ask the user for.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <exception cref="OAuth2Exception">The vendor refused, or has no such sign-in.</exception>
    public async Task<OAuth2DeviceCode> StartDeviceAsync(IEnumerable<string> scopes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scopes);
        var address = Endpoints.Device ?? throw new OAuth2Exception(OAuth2Problem.NotSupported, "This vendor has no sign-in on another device; use the sign-in page.");
        var asked = Distinct(scopes);
        var form = new OAuth2Form().Add(Endpoints.DeviceScopes, string.Join(' ', asked));
        var sent = Clock.GetUtcNow();
        using var answer = await SendAsync(address, form, cancellationToken).ConfigureAwait(false);
        if (!answer.IsSuccess)
            throw Refusal(address, answer, form);
        return OAuth2DeviceAnswer.Read(answer.Body.Span, asked, sent) ?? throw new OAuth2Exception(
            OAuth2Problem.Malformed,
            $"{address.Path} answered {(int)answer.Status}, but without a device code, a user code or an address to type it at.") { Status = answer.Status };
    }

    /// <summary>Waits until the user has finished on the other device; asks no more often than the vendor allows.</summary>
    /// <param name="code">What <see cref="StartDeviceAsync"/> gave.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="OAuth2Exception">The user said no or took too long, or the vendor refused.</exception>
    public async Task<OAuth2Tokens> WaitForDeviceAsync(OAuth2DeviceCode code, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(code);
        var interval = code.Interval;
        while (true)
        {
            await Task.Delay(interval, Clock, cancellationToken).ConfigureAwait(false);
            if (Clock.GetUtcNow() >= code.ExpiresAt)
                throw new OAuth2Exception(OAuth2Problem.TimedOut, "The user did not type the code in time: start the sign-in anew.");
            try
            {
                var form = new OAuth2Form()
                    .Add("grant_type", DeviceGrant)
                    .AddSecret("device_code", code.DeviceCode)
                    .Add(Endpoints.DeviceScopes, string.Join(' ', code.Scopes));
                return await GetTokensAsync(form, code.Scopes, cancellationToken).ConfigureAwait(false);
            }
            catch (OAuth2Exception refusal) when (refusal.Code == "authorization_pending")
            {
            }
            catch (OAuth2Exception refusal) when (refusal.Code == "slow_down")
            {
                interval += s_slowDown;
            }
            catch (OAuth2Exception refusal) when (refusal.Code == "expired_token")
            {
                throw new OAuth2Exception(OAuth2Problem.TimedOut, "The code has expired: start the sign-in anew.", refusal) { Code = refusal.Code, Status = refusal.Status };
            }
            catch (Exception failure) when (IsPassing(failure) && !cancellationToken.IsCancellationRequested)
            {
                // The user may still be typing; a connection that fails is no reason to give up (RFC 8628, 3.5).
                interval = interval * 2 < s_longestInterval ? interval * 2 : s_longestInterval;
            }
        }
    }

    private static bool IsPassing(Exception failure) =>
        failure is HttpRequestException or IOException or OAuth2Exception { IsTransient: true } or OAuth2Exception { Problem: OAuth2Problem.TimedOut };
}
