using TwitterSdk.Core.RateLimits;
using TwitterSdk.Core.Http;
using TwitterSdk.Testing;
using TwitterSdk.Twitch.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace TwitterSdk.Twitch.Tests.Client;

/// <summary>Helix has one bucket for all its calls, and tells of it in headers of its own.</summary>
public sealed class BucketTests
{
    [Test]
    public async Task A_bucket_that_one_call_emptied_holds_back_every_other_call_of_Helix()
    {
        var clock = new FakeClock(DateTimeOffset.UnixEpoch.AddYears(55));
        using var handler = new ScriptedHandler(_ =>
        {
            HttpResponseMessage response = ScriptedHandler.Json("""{"data":[]}""");
            response.Headers.Add("Ratelimit-Limit", "800");
            response.Headers.Add("Ratelimit-Remaining", "0");
            response.Headers.Add("Ratelimit-Reset", FormattableString.Invariant($"{clock.GetUtcNow().AddSeconds(60).ToUnixTimeSeconds()}"));
            return response;
        });
        var options = new TwitchClientOptions { ClientId = "client-id", UserAccessToken = "token", Clock = clock, RateLimits = { Policy = RateLimitPolicy.Throw } };
        var twitch = new TwitchClient(TwitchConnection.Create(options, new ApiTransport(new HttpMessageInvoker(handler)), NullLoggerFactory.Instance, retries: false));

        await twitch.Helix.Users.GetAsync();
        await Assert.ThatAsync(() => twitch.Helix.Streams.GetAsync(), Throws.TypeOf<TwitchTooManyRequestsException>());
        Assert.That(handler.Requests, Has.Count.EqualTo(1));

        clock.Advance(TimeSpan.FromSeconds(61));
        await twitch.Helix.Streams.GetAsync();
        Assert.That(handler.Requests, Has.Count.EqualTo(2));
    }
}
