namespace TwitterSdk.Core.Paging;

/// <summary>All items of a paged answer, fetched as they are asked for; or the pages themselves.</summary>
/// <remarks>An error is thrown where it happens and never looks like the end.</remarks>
/// <typeparam name="TPage">The whole answer.</typeparam>
/// <typeparam name="TItem">An item.</typeparam>
public sealed class AsyncPages<TPage, TItem> : IAsyncEnumerable<TItem>
{
    internal AsyncPages()
    {
    }

    /// <summary>The pages.</summary>
    public IAsyncEnumerable<Page<TPage, TItem>> AsPages(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>The same, from where an earlier walk stopped.</summary>
    /// <param name="continuation">The <see cref="Page{TPage,TItem}.Continuation"/> of the last page that was taken.</param>
    public AsyncPages<TPage, TItem> From(string continuation) => throw new NotSupportedException();

    /// <inheritdoc/>
    public IAsyncEnumerator<TItem> GetAsyncEnumerator(CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
