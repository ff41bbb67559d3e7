using TwitterSdk.Core.Errors;

namespace TwitterSdk.Core.Media;

/// <summary>Which failures of a chunk may pass, and how long to wait.</summary>
internal static class MediaRetry
{
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(30);

    public static bool MayPass(Exception exception) => exception switch
    {
        ApiException refused => refused.Kind == ApiErrorKind.Server || (int)refused.Status is 408 or >= 500,
        HttpRequestException network => network.InnerException is not MediaException,
        IOException or TimeoutException => true,
        _ => false,
    };

    /// <param name="attempt">How often the chunk was sent, from 1.</param>
    public static TimeSpan Wait(int attempt, Exception exception)
    {
        if (exception is ApiException { Failure.RetryAfter: { } told })
            return told;
        var doubled = TimeSpan.FromSeconds(Math.Pow(2, attempt - 1));
        return doubled < s_longest ? doubled : s_longest;
    }
}
