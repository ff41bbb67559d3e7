using TwitterSdk.V2;

namespace TwitterSdk.Streaming;

/// <summary>What messages of v2 have beside their data.</summary>
internal static class StreamProblems
{
    /// <summary>Tells a handler of the problems, behind the data.</summary>
    /// <param name="data">The handling of the data.</param>
    /// <param name="errors">The problems; null for none.</param>
    /// <param name="handler">The handler.</param>
    /// <param name="cancellationToken">Set when the stream is to end.</param>
    public static async Task ThenAsync(this Task data, IReadOnlyList<Problem>? errors, TwitterStreamHandler handler, CancellationToken cancellationToken)
    {
        await data.ConfigureAwait(false);
        if (errors is { } problems)
            await handler.OnErrorsAsync(problems, cancellationToken).ConfigureAwait(false);
    }
}
