using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Diagnostics;
using TwitterSdk.Core.Errors;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.RateLimits;

/// <summary>Lets a call through when its window has room; otherwise waits, hands over or throws, before anything is sent.</summary>
internal sealed class RateLimitGate(ApiPipeline pipeline)
{
    // Clocks differ and the vendor rounds: a second later is surely in the new window.
    private static readonly TimeSpan s_margin = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_firstBlindWait = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_longestBlindWait = TimeSpan.FromMinutes(15);

    private readonly RateLimitTracker _tracker = new();

    private RateLimitOptions Options => pipeline.Options.RateLimits;

    private TimeProvider Clock => pipeline.Options.Clock;

    /// <summary>Returns the window that the call counts against, when it has room.</summary>
    public async ValueTask<RateLimitBucket> EnterAsync(CallRun run, CancellationToken cancellationToken)
    {
        while (true)
        {
            RateLimitBucket bucket = Bucket(run);
            if (bucket.Reserve(Clock.GetUtcNow()) is not { } reset)
                return bucket;

            TimeSpan wait = reset + s_margin - Clock.GetUtcNow();
            if (TryHandOver(run, wait))
                continue;
            if (Options.Policy == RateLimitPolicy.Throw || wait > Options.MaxWait)
                throw HeldBack(run, reset, wait);

            ApiLog.Waiting(pipeline.Logger, run.Endpoint.Name, run.Credentials.Id, wait);
            pipeline.Instruments.Waited(run.Endpoint, wait);
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, Clock, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Notes a refusal; true when the next try may wait for a new window.</summary>
    public bool CanWaitAfter(CallRun run, ApiException refusal)
    {
        DateTimeOffset now = Clock.GetUtcNow();
        DateTimeOffset until = refusal.Failure switch
        {
            { RateLimit: { } window } when window.Reset > now => window.Reset,
            { RetryAfter: { } asked } => now + asked,
            _ => now + BlindWait(run.WindowRefusals),
        };
        run.WindowRefusals++;
        Bucket(run).Exhaust(until);

        TimeSpan wait = until + s_margin - now;
        return Options.Policy switch
        {
            RateLimitPolicy.Throw => false,
            RateLimitPolicy.HandOver => TryHandOver(run, wait) || wait <= Options.MaxWait,
            _ => wait <= Options.MaxWait,
        };
    }

    private RateLimitBucket Bucket(CallRun run) => _tracker.Find(run.Endpoint, run.Credentials, run.Credentials.Choose(run.Endpoint));

    private bool TryHandOver(CallRun run, TimeSpan wait)
    {
        if (Options.Policy != RateLimitPolicy.HandOver || Options.HandOver is not { } choose)
            return false;
        ApiCredentials? other = choose(new RateLimitHandOver(run.Endpoint.Name, run.Credentials, wait));
        if (other is null || ReferenceEquals(other, run.Credentials))
            return false;
        ApiLog.HandingOver(pipeline.Logger, run.Endpoint.Name, run.Credentials.Id, other.Id);
        run.Credentials = other;
        return true;
    }

    /// <summary>Nobody said how long: a minute, then twice as long each time.</summary>
    private static TimeSpan BlindWait(int refusals)
    {
        TimeSpan wait = s_firstBlindWait * Math.Pow(2, Math.Min(refusals, 10));
        return wait < s_longestBlindWait ? wait : s_longestBlindWait;
    }

    private ApiException HeldBack(CallRun run, DateTimeOffset reset, TimeSpan wait)
    {
        ApiVendor vendor = pipeline.Options.Vendor;
        return vendor.CreateException(new ApiFailure
        {
            Endpoint = run.Endpoint.Name,
            Request = $"{run.Endpoint.Method.Method} {run.Endpoint.Host}/{run.Endpoint.Path}",
            Status = System.Net.HttpStatusCode.TooManyRequests,
            Errors = [new ApiError(vendor.RateLimitCode, System.FormattableString.Invariant($"the call was held back: the window of {run.Credentials.Id} is used up until {reset:u}"))],
            Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase),
            Body = default,
            RateLimit = new RateLimitWindow(0, 0, reset),
            RetryAfter = wait,
        });
    }
}
