using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Streaming;

/// <summary>Makes one stream of several connections.</summary>
public static class ApiStreams
{
    /// <summary>All partitions of a stream as one. Messages of different partitions come in the order in which they arrive.</summary>
    /// <typeparam name="T">A message.</typeparam>
    /// <param name="count">How many partitions there are.</param>
    /// <param name="open">Opens one, from 1 on: <c>partition => twitter.V2.Streams.FirehoseAsync(partition)</c>.</param>
    public static ApiStream<T> Partitioned<T>(int count, Func<int, ApiStream<T>> open)
        where T : IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return Merged([.. Enumerable.Range(1, count).Select(open)]);
    }

    /// <summary>
    /// Several streams as one. It ends when one of them ends for good; while any of them waits for its next connection, the others go on.
    /// </summary>
    /// <typeparam name="T">A message.</typeparam>
    /// <param name="streams">The streams, each opened by a call of its own.</param>
    public static ApiStream<T> Merged<T>(params IReadOnlyList<ApiStream<T>> streams)
        where T : IJsonModel<T> => new(new MergedParts<T>(streams, MustAllLive: true), ids: null);

    /// <summary>
    /// The same stream over several connections, each message once: what one connection misses, another one has. It ends when the last of
    /// them ends for good.
    /// </summary>
    /// <typeparam name="T">A message.</typeparam>
    /// <param name="connections">How many; the vendor must allow so many.</param>
    /// <param name="open">Opens one.</param>
    /// <param name="id">The id of a message; null for one that always counts as new.</param>
    /// <param name="remembered">How many ids are remembered.</param>
    public static ApiStream<T> Redundant<T>(int connections, Func<ApiStream<T>> open, Func<T, long?> id, int remembered = 10_000)
        where T : IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentOutOfRangeException.ThrowIfLessThan(connections, 1);
        ApiStream<T>[] streams = [.. Enumerable.Range(0, connections).Select(_ => open())];
        return new ApiStream<T>(new MergedParts<T>(streams, MustAllLive: false), ids: null).WithoutDuplicates(id, remembered);
    }
}
