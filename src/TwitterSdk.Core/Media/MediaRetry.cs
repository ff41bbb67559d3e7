using TwitterSdk.Core.Errors;

namespace TwitterSdk.Core.Media;

/// <summary>Which failures of a step of an upload may pass, and how long to wait.</summary>
internal static class MediaRetry
{
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(30);

    // What calls wait for a window, too; a pause that is longer is for the caller to decide.
    private static readonly TimeSpan s_longestAskedFor = TimeSpan.FromMinutes(16);

    public static bool MayPass(Exception exception) => exception switch
    {
        ApiException refused => (refused.Kind == ApiErrorKind.Server || (int)refused.Status is 408 or >= 500) && !(refused.Failure.RetryAfter > s_longestAskedFor),

        // A chunk has its place by its number, and media that nobody posts are no harm: what may have arrived is sent again all the same.
        ApiTransportException or HttpRequestException => exception.InnerException is not MediaException && exception.InnerException?.InnerException is not MediaException,
        IOException or TimeoutException => true,
        _ => false,
    };

    /// <param name="attempt">How often the step was tried, from 1.</param>
    public static TimeSpan Wait(int attempt, Exception exception)
    {
        if (exception is ApiException { Failure.RetryAfter: { } told })
            return told;
        var doubled = TimeSpan.FromSeconds(Math.Pow(2, attempt - 1));
        return doubled < s_longest ? doubled : s_longest;
    }
}
