using System.Globalization;
using System.Net.Http.Headers;
using TwitterSdk.Core.RateLimits;

namespace TwitterSdk.Core.Http;

/// <summary>What the headers of an answer tell.</summary>
internal static class AnswerHeaders
{
    /// <summary>The window that binds most: the one of the endpoint, unless a further one is used up for longer.</summary>
    public static RateLimitWindow? ReadWindow(HttpResponseMessage response, ApiVendor vendor)
    {
        HttpHeadersNonValidated headers = response.Headers.NonValidated;
        RateLimitWindow? window = ReadWindow(headers, vendor.RateLimitHeaders);
        IReadOnlyList<RateLimitHeaders> further = vendor.FurtherRateLimitHeaders;
        for (int i = 0; i < further.Count; i++)
        {
            if (ReadWindow(headers, further[i]) is { } other
                && (window is not { } first || (other.Remaining <= 0 && (first.Remaining > 0 || other.Reset > first.Reset))))
            {
                window = other;
            }
        }

        return window;
    }

    public static TimeSpan? ReadRetryAfter(HttpResponseMessage response, TimeProvider clock) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date > clock.GetUtcNow() ? date - clock.GetUtcNow() : TimeSpan.Zero,
        _ => null,
    };

    public static string? ReadRequestId(HttpResponseMessage response, ApiVendor vendor)
    {
        foreach (string name in vendor.RequestIdHeaders)
        {
            if (response.Headers.NonValidated.TryGetValues(name, out HeaderStringValues values))
                return values.ToString();
        }

        return null;
    }

    public static Dictionary<string, string> Copy(HttpResponseMessage response)
    {
        var copy = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, HeaderStringValues values) in response.Headers.NonValidated)
            copy[name] = values.ToString();
        foreach ((string name, HeaderStringValues values) in response.Content.Headers.NonValidated)
            copy[name] = values.ToString();
        return copy;
    }

    public static ApiResponse Describe(CallRun run, HttpResponseMessage response, byte[] body, long mismatches) => new()
    {
        Endpoint = run.Endpoint.Name,
        Status = response.StatusCode,
        Headers = Copy(response),
        RateLimit = ReadWindow(response, run.Pipeline.Options.Vendor),
        RequestId = ReadRequestId(response, run.Pipeline.Options.Vendor),
        Body = body,
        Attempts = run.Attempts,
        Mismatches = mismatches,
    };

    private static RateLimitWindow? ReadWindow(HttpHeadersNonValidated headers, RateLimitHeaders names) =>
        TryRead(headers, names.Limit, out long limit) && TryRead(headers, names.Remaining, out long remaining) && TryRead(headers, names.Reset, out long reset)
        && reset is > 0 and < 253_402_300_800
            ? new RateLimitWindow((int)Math.Clamp(limit, 0, int.MaxValue), (int)Math.Clamp(remaining, 0, int.MaxValue), DateTimeOffset.FromUnixTimeSeconds(reset))
            : null;

    private static bool TryRead(HttpHeadersNonValidated headers, string name, out long value)
    {
        value = 0;
        return headers.TryGetValues(name, out HeaderStringValues values)
            && long.TryParse(values.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }
}
