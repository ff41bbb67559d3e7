using System.Runtime.CompilerServices;

namespace TwitterSdk.Core.Paging;

/// <summary>All items of a paged answer, fetched as they are asked for; or the pages themselves.</summary>
/// <remarks>
/// Each enumeration starts anew, and nothing is fetched ahead. An error is thrown where it happens and never looks like the end;
/// a new enumeration <see cref="From"/> the last page that was taken goes on behind it.
/// </remarks>
/// <typeparam name="TPage">The whole answer.</typeparam>
/// <typeparam name="TItem">An item.</typeparam>
public sealed class AsyncPages<TPage, TItem> : IAsyncEnumerable<TItem>, IAnswerPages<TPage>
{
    private readonly PageWalk<TPage, TItem> _walk;

    internal AsyncPages(PageWalk<TPage, TItem> walk) => _walk = walk;

    /// <summary>The pages: every answer is one, also an empty one.</summary>
    /// <param name="cancellationToken">Cancels the walk, as the token of the method and the token of the enumerator do.</param>
    public IAsyncEnumerable<Page<TPage, TItem>> AsPages(CancellationToken cancellationToken = default) => _walk.RunAsync(cancellationToken);

    /// <summary>The answers alone, each as it came.</summary>
    /// <inheritdoc/>
    public async IAsyncEnumerable<TPage> AsAnswers([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var page in _walk.RunAsync(cancellationToken).ConfigureAwait(false))
            yield return page.Response;
    }

    /// <summary>The same, from where an earlier walk stopped.</summary>
    /// <param name="continuation">The <see cref="Page{TPage,TItem}.Continuation"/> of the last page that was taken.</param>
    /// <exception cref="ArgumentException">The text is not a continuation of a walk of this kind.</exception>
    public AsyncPages<TPage, TItem> From(string continuation)
    {
        ArgumentException.ThrowIfNullOrEmpty(continuation);
        return new AsyncPages<TPage, TItem>(_walk.From(continuation));
    }

    /// <inheritdoc/>
    public IAsyncEnumerator<TItem> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        ItemsAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);

    private async IAsyncEnumerable<TItem> ItemsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in _walk.RunAsync(cancellationToken).ConfigureAwait(false))
        {
            var items = page.Items;
            for (var i = 0; i < items.Count; i++)
                yield return items[i];
        }
    }
}
