using System.Runtime.CompilerServices;
using TwitterSdk.Core.Json;
using TwitterSdk.Core.Streaming;

namespace TwitterSdk.Bots;

/// <summary>Where messages come from.</summary>
/// <param name="Name">Names it in faults.</param>
/// <param name="Open">Opens it.</param>
/// <param name="Reopens">Whether it can be opened again when it failed.</param>
internal sealed record BotSource(string Name, Func<CancellationToken, IAsyncEnumerable<object>> Open, bool Reopens)
{
    public static BotSource Of<T>(Func<CancellationToken, IAsyncEnumerable<T>> open, bool reopens)
        where T : notnull => new($"From<{typeof(T).Name}>", cancellationToken => BoxAsync(open(cancellationToken), cancellationToken), reopens);

    /// <summary>A stream's messages, and what happens to its connection between them.</summary>
    public static BotSource Of<T>(Func<CancellationToken, ApiStream<T>> open, bool reopens)
        where T : IJsonModel<T> => new($"From<{typeof(T).Name}>", cancellationToken => ItemsAsync(open(cancellationToken), cancellationToken), reopens);

    private static async IAsyncEnumerable<object> ItemsAsync<T>(ApiStream<T> stream, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : IJsonModel<T>
    {
        await foreach (StreamItem<T> item in stream.WithEvents(cancellationToken).ConfigureAwait(false))
            yield return item.IsMessage ? item.Message : item.Event;
    }

    private static async IAsyncEnumerable<object> BoxAsync<T>(IAsyncEnumerable<T> messages, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : notnull
    {
        await foreach (T message in messages.WithCancellation(cancellationToken).ConfigureAwait(false))
            yield return message;
    }
}
