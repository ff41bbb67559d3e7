using System.Runtime.CompilerServices;

namespace TwitterSdk.Bots;

/// <summary>Where messages come from.</summary>
/// <param name="Name">Names it in faults.</param>
/// <param name="Open">Opens it.</param>
/// <param name="Reopens">Whether it can be opened again when it failed.</param>
internal sealed record BotSource(string Name, Func<CancellationToken, IAsyncEnumerable<object>> Open, bool Reopens)
{
    public static BotSource Of<T>(Func<CancellationToken, IAsyncEnumerable<T>> open, bool reopens)
        where T : notnull => new($"From<{typeof(T).Name}>", cancellationToken => BoxAsync(open(cancellationToken), cancellationToken), reopens);

    private static async IAsyncEnumerable<object> BoxAsync<T>(IAsyncEnumerable<T> messages, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : notnull
    {
        await foreach (T message in messages.WithCancellation(cancellationToken).ConfigureAwait(false))
            yield return message;
    }
}
