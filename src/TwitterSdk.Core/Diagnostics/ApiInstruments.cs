using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Diagnostics;

/// <summary>What traces and metrics see of calls: names, statuses and durations, never addresses with parameters, headers or bodies.</summary>
internal sealed class ApiInstruments
{
    // One set for each name: making a meter anew for each client would leak them.
    private static readonly ConcurrentDictionary<string, ApiInstruments> s_byName = new(StringComparer.Ordinal);

    private readonly Func<string, Activity?> _start;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _retries;
    private readonly Histogram<double> _waits;
    private readonly Counter<long> _mismatches;
    private readonly Gauge<int> _remaining;
    private readonly Counter<long> _renewals;

    private ApiInstruments(string name)
    {
        var activities = new ActivitySource(name);
        _start = endpoint => activities.HasListeners() ? activities.StartActivity(endpoint, ActivityKind.Client) : null;
        var meter = new Meter(name);
        _duration = meter.CreateHistogram<double>("api.client.call.duration", "s", "Duration of calls, waits and retries included.");
        _retries = meter.CreateCounter<long>("api.client.call.retries", "{retry}", "Tries after the first.");
        _waits = meter.CreateHistogram<double>("api.client.rate_limit.wait", "s", "Waits for a rate-limit window.");
        _mismatches = meter.CreateCounter<long>("api.client.json.mismatches", "{value}", "Values that were not of the kind that a model expects.");
        _remaining = meter.CreateGauge<int>("api.client.rate_limit.remaining", "{call}", "Calls left in the window, as the last answer told.");
        _renewals = meter.CreateCounter<long>("api.client.auth.renewals", "{renewal}", "Renewals of users' tokens, by their outcome: renewed, elsewhere, ended or failed.");
        Streams = new StreamInstruments(meter);
    }

    /// <summary>Those of streams, on the same meter.</summary>
    public StreamInstruments Streams { get; }

    public bool MeasuresDuration => _duration.Enabled;

    public static ApiInstruments For(string name) => s_byName.GetOrAdd(name, static key => new ApiInstruments(key));

    /// <summary>By which endpoint a measurement is told from others.</summary>
    public static KeyValuePair<string, object?> Tag(string endpoint) => new("api.endpoint", endpoint);

    public Activity? Start(ApiEndpoint endpoint)
    {
        Activity? activity = _start(endpoint.Name);
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag("http.request.method", endpoint.Method.Method);
            activity.SetTag("url.template", endpoint.Path);
        }

        return activity;
    }

    public static void Finish(Activity? activity, int attempts, int? status, Exception? failure)
    {
        if (activity is null)
            return;
        if (attempts > 1)
            activity.SetTag("http.request.resend_count", attempts - 1);
        if (status is { } code)
            activity.SetTag("http.response.status_code", code);
        if (failure is not null)
        {
            activity.SetTag("error.type", failure.GetType().FullName);
            activity.SetStatus(ActivityStatusCode.Error);
        }

        activity.Dispose();
    }

    public void Called(ApiEndpoint endpoint, TimeSpan duration, int? status, Exception? failure)
    {
        var tags = new TagList { Tag(endpoint.Name) };
        if (status is { } code)
            tags.Add("http.response.status_code", code);
        if (failure is not null)
            tags.Add("error.type", failure.GetType().Name);
        _duration.Record(duration.TotalSeconds, tags);
    }

    public void Remains(ApiEndpoint endpoint, int remaining)
    {
        if (_remaining.Enabled)
            _remaining.Record(remaining, Tag(endpoint.Name));
    }

    public void RenewedTokens(string outcome) => _renewals.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    public void Retried(ApiEndpoint endpoint) => _retries.Add(1, Tag(endpoint.Name));

    public void Waited(ApiEndpoint endpoint, TimeSpan wait) => _waits.Record(wait.TotalSeconds, Tag(endpoint.Name));

    public void Mismatched(ApiEndpoint endpoint, long count) => _mismatches.Add(count, Tag(endpoint.Name));
}
