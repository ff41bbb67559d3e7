using System.Globalization;
using System.Net.Http.Headers;
using TwitterSdk.Core.RateLimits;

namespace TwitterSdk.Core.Http;

/// <summary>What the headers of an answer tell.</summary>
internal static class AnswerHeaders
{
    public static RateLimitWindow? ReadWindow(HttpResponseMessage response, RateLimitHeaders names)
    {
        HttpHeadersNonValidated headers = response.Headers.NonValidated;
        return TryRead(headers, names.Limit, out long limit) && TryRead(headers, names.Remaining, out long remaining) && TryRead(headers, names.Reset, out long reset)
            && reset is > 0 and < 253_402_300_800
            ? new RateLimitWindow((int)Math.Min(limit, int.MaxValue), (int)Math.Min(remaining, int.MaxValue), DateTimeOffset.FromUnixTimeSeconds(reset))
            : null;
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
        RateLimit = ReadWindow(response, run.Pipeline.Options.Vendor.RateLimitHeaders),
        RequestId = ReadRequestId(response, run.Pipeline.Options.Vendor),
        Body = body,
        Attempts = run.Attempts,
        Mismatches = mismatches,
    };

    private static bool TryRead(HttpHeadersNonValidated headers, string name, out long value)
    {
        value = 0;
        return headers.TryGetValues(name, out HeaderStringValues values)
            && long.TryParse(values.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }
}
