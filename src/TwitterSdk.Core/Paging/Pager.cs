namespace TwitterSdk.Core.Paging;

/// <summary>The ways in which vendors page; generated <c>Enumerate…</c> and <c>Poll…</c> methods are one call to one of these.</summary>
public static class Pager
{
    /// <summary>A number that comes with each page; 0 or absence ends.</summary>
    /// <param name="start">The first cursor of the request; null for the beginning.</param>
    public static AsyncPages<TPage, TItem> Cursor<TPage, TItem>(
        FetchPage<long?, TPage> fetch,
        Func<TPage, IReadOnlyList<TItem>?> items,
        Func<TPage, long?> next,
        long? start,
        CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>An opaque text that comes with each page; absence, emptiness or "0" ends. Empty pages in between are walked over.</summary>
    public static AsyncPages<TPage, TItem> Token<TPage, TItem>(
        FetchPage<string, TPage> fetch,
        Func<TPage, IReadOnlyList<TItem>?> items,
        Func<TPage, string?> next,
        string? start,
        CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Backwards by ids: the next page ends just below the lowest id seen; an empty page ends.</summary>
    public static AsyncPages<TPage, TItem> MaxId<TPage, TItem, TId>(
        FetchPage<TId?, TPage> fetch,
        Func<TPage, IReadOnlyList<TItem>?> items,
        Func<TItem, TId> id,
        TId? start,
        CancellationToken cancellationToken)
        where TId : struct, INumericId<TId> => throw new NotSupportedException();

    /// <summary>Forwards by ids: asks again and again for what is newer than the highest id seen.</summary>
    /// <param name="fetch">Fetches what is newer than the first id and, for gaps, not newer than the second.</param>
    /// <param name="start">The id after which to start; null to start with what the first answer holds.</param>
    /// <param name="options">How to poll; null for the defaults.</param>
    public static AsyncPages<TPage, TItem> SinceId<TPage, TItem, TId>(
        Func<TId?, TId?, CancellationToken, Task<TPage>> fetch,
        Func<TPage, IReadOnlyList<TItem>?> items,
        Func<TItem, TId> id,
        TId? start,
        PollingOptions? options,
        CancellationToken cancellationToken)
        where TId : struct, INumericId<TId> => throw new NotSupportedException();

    /// <summary>Page numbers; an empty page ends, and so does one that repeats the page before it.</summary>
    public static AsyncPages<TPage, TItem> PageNumber<TPage, TItem>(
        FetchPage<int?, TPage> fetch,
        Func<TPage, IReadOnlyList<TItem>?> items,
        int? start,
        CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Offsets; an empty page ends.</summary>
    public static AsyncPages<TPage, TItem> Offset<TPage, TItem>(
        FetchPage<int?, TPage> fetch,
        Func<TPage, IReadOnlyList<TItem>?> items,
        int? start,
        CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>A position that comes with each page, and a member that says whether there is more.</summary>
    public static AsyncPages<TPage, TItem> Position<TPage, TItem>(
        FetchPage<long?, TPage> fetch,
        Func<TPage, IReadOnlyList<TItem>?> items,
        Func<TPage, long?> next,
        Func<TPage, bool> more,
        long? start,
        CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>An address that comes with each page; absence or an empty page ends.</summary>
    /// <param name="fetch">Fetches the first page for null, else the page at the address.</param>
    public static AsyncPages<TPage, TItem> Link<TPage, TItem>(
        FetchPage<string, TPage> fetch,
        Func<TPage, IReadOnlyList<TItem>?> items,
        Func<TPage, string?> next,
        CancellationToken cancellationToken) => throw new NotSupportedException();
}
