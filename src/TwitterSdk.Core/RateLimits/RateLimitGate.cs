using System.Globalization;
using System.Net;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Diagnostics;
using TwitterSdk.Core.Errors;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.RateLimits;

/// <summary>Lets a call through when its window has room; otherwise waits, hands over or throws, before anything is sent.</summary>
internal sealed class RateLimitGate(ApiPipeline pipeline)
{
    private readonly RateLimitTracker _tracker = new();

    private RateLimitOptions Options => pipeline.Options.RateLimits;

    private TimeProvider Clock => pipeline.Options.Clock;

    /// <summary>Takes a place in the window of the call, when it has room.</summary>
    public ValueTask EnterAsync(CallRun run, CancellationToken cancellationToken)
    {
        RateLimitEntry entry = TryEnter(run);
        return entry.Admitted ? default : WaitAsync(run, entry, cancellationToken);
    }

    /// <summary>Notes a refusal for a used-up window.</summary>
    public void Refused(CallRun run, ApiException refusal)
    {
        if (run.Window is { } window)
            run.WindowOpens = window.Refuse(Clock.GetUtcNow(), refusal.Failure.RateLimit, refusal.Failure.RetryAfter, run.TakePlace());
    }

    /// <summary>Leaves the place of a try that ended without an answer, or with one that was not counted yet.</summary>
    public static void Leave(CallRun run, bool counted)
    {
        if (run.TakePlace())
            run.Window!.Leave(counted);
    }

    /// <summary>True when the refused call may be sent again: the gate will make it wait, or somebody else will send it.</summary>
    public bool MaySendAgain(CallRun run)
    {
        if (Options.Policy == RateLimitPolicy.Throw || run.WindowOpens is not { } opens)
            return false;
        TimeSpan wait = opens - Clock.GetUtcNow();
        return TryHandOver(run, wait) || wait <= Options.MaxWait;
    }

    private RateLimitEntry TryEnter(CallRun run)
    {
        DateTimeOffset now = Clock.GetUtcNow();
        run.Scheme = run.Credentials.Choose(run.Endpoint);
        run.Window = _tracker.Find(run.Endpoint, run.Credentials, run.Scheme, now);
        RateLimitEntry entry = run.Window.Enter(now);
        run.HasPlace = entry.Admitted;
        return entry;
    }

    private async ValueTask WaitAsync(CallRun run, RateLimitEntry entry, CancellationToken cancellationToken)
    {
        long started = Clock.GetTimestamp();
        DateTimeOffset? logged = null;
        do
        {
            if (entry.Opens is { } opens)
            {
                TimeSpan wait = opens - Clock.GetUtcNow();
                if (TryHandOver(run, wait))
                {
                    await run.Credentials.PrepareAsync(run.Endpoint, cancellationToken).ConfigureAwait(false);
                }
                else
                {
                    if (Options.Policy == RateLimitPolicy.Throw || wait > Options.MaxWait)
                        throw HeldBack(run, opens, wait);
                    if (logged != opens)
                        ApiLog.Waiting(pipeline.Logger, run.Endpoint.Name, run.Credentials.IdFor(run.Scheme), wait);
                    logged = opens;
                    await WaitAsync(wait, entry.Changed!, cancellationToken).ConfigureAwait(false);
                    run.HandedOver = null;
                }
            }
            else
            {
                // The room is taken by calls that are on their way; their answers will tell.
                await entry.Changed!.WaitAsync(cancellationToken).ConfigureAwait(false);
            }

            entry = TryEnter(run);
        }
        while (!entry.Admitted);

        pipeline.Instruments.Waited(run.Endpoint, Clock.GetElapsedTime(started));
    }

    private async Task WaitAsync(TimeSpan wait, Task changed, CancellationToken cancellationToken)
    {
        if (wait <= TimeSpan.Zero)
            return;
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

        // Who waits longer than timers can count looks again and goes on waiting.
        await Task.WhenAny(Task.Delay(wait < Deadline.Longest ? wait : Deadline.Longest, Clock, enough.Token), changed).ConfigureAwait(false);
        await enough.CancelAsync().ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
    }

    private bool TryHandOver(CallRun run, TimeSpan wait)
    {
        if (Options.Policy != RateLimitPolicy.HandOver || Options.HandOver is not { } choose)
            return false;
        ApiCredentials? other = choose(new RateLimitHandOver(run.Endpoint.Name, run.Credentials, wait));

        // Once all have been asked, the call waits, instead of being handed round in a circle.
        if (other is null || ReferenceEquals(other, run.Credentials) || run.HandedOver?.Contains(other) == true)
            return false;
        ApiLog.HandingOver(pipeline.Logger, run.Endpoint.Name, run.Credentials.Id, other.Id);
        (run.HandedOver ??= []).Add(run.Credentials);
        run.Credentials = other;
        return true;
    }

    private ApiException HeldBack(CallRun run, DateTimeOffset opens, TimeSpan wait)
    {
        ApiVendor vendor = pipeline.Options.Vendor;
        string message = string.Create(CultureInfo.InvariantCulture, $"the call was held back, because its window is used up until {opens.UtcDateTime:u}");
        return vendor.CreateException(new ApiFailure
        {
            Endpoint = run.Endpoint.Name,
            Request = run.Request,
            Status = HttpStatusCode.TooManyRequests,
            Errors = [new ApiError(vendor.RateLimitCode, message)],
            Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase),
            Body = default,
            RateLimit = new RateLimitWindow(run.Window!.Limit, 0, opens),
            RetryAfter = wait,
        });
    }
}
