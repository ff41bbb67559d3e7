using System.Globalization;

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
        CancellationToken cancellationToken) =>
        Walk(new FollowStyle<TPage, TItem, long?>(fetch, items, (page, _) => next(page) is { } cursor and not 0 ? cursor : null, ParseInt64, start), cancellationToken);

    /// <summary>An opaque text that comes with each page; absence, emptiness or "0" ends. Empty pages in between are walked over.</summary>
    /// <param name="start">The first token of the request; null for the beginning.</param>
    public static AsyncPages<TPage, TItem> Token<TPage, TItem>(
        FetchPage<string, TPage> fetch,
        Func<TPage, IReadOnlyList<TItem>?> items,
        Func<TPage, string?> next,
        string? start,
        CancellationToken cancellationToken) =>
        Walk(new FollowStyle<TPage, TItem, string>(fetch, items, (page, _) => next(page) is { Length: > 0 } token and not "0" ? token : null, text => text, start), cancellationToken);

    /// <summary>Backwards by ids: the next page ends just below the lowest id seen; an empty page ends, and so does one that repeats an earlier one.</summary>
    /// <param name="start">The highest id that is wanted; null for the newest.</param>
    public static AsyncPages<TPage, TItem> MaxId<TPage, TItem, TId>(
        FetchPage<TId?, TPage> fetch,
        Func<TPage, IReadOnlyList<TItem>?> items,
        Func<TItem, TId> id,
        TId? start,
        CancellationToken cancellationToken)
        where TId : struct, INumericId<TId> =>
        Walk(new MaxIdStyle<TPage, TItem, TId>(fetch, items, id, start), cancellationToken);

    /// <summary>Forwards by ids: asks again and again for what is newer than the highest id seen.</summary>
    /// <remarks>
    /// Each answer is a page; its items are those that are new, newest answer first where a gap is filled.
    /// Without <see cref="PollingOptions.Force"/> the walk ends at an answer that brings nothing new; also then the page's continuation tells
    /// where a later walk can start.
    /// </remarks>
    /// <param name="fetch">Fetches what is newer than the first id and, for gaps, not newer than the second.</param>
    /// <param name="start">The id after which to start; null to start with what the first answer holds.</param>
    /// <param name="options">How to poll; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">The interval is negative.</exception>
    public static AsyncPages<TPage, TItem> SinceId<TPage, TItem, TId>(
        Func<TId?, TId?, CancellationToken, Task<TPage>> fetch,
        Func<TPage, IReadOnlyList<TItem>?> items,
        Func<TItem, TId> id,
        TId? start,
        PollingOptions? options,
        CancellationToken cancellationToken)
        where TId : struct, INumericId<TId>
    {
        options ??= new PollingOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Interval, TimeSpan.Zero, nameof(options));
        return Walk(new PollStyle<TPage, TItem, TId>(fetch, items, id, start, options), cancellationToken);
    }

    /// <summary>Page numbers, from 1; an empty page ends, and so does one that repeats the page before it.</summary>
    /// <param name="start">The first page of the request; null for the vendor's first.</param>
    public static AsyncPages<TPage, TItem> PageNumber<TPage, TItem>(
        FetchPage<int?, TPage> fetch,
        Func<TPage, IReadOnlyList<TItem>?> items,
        int? start,
        CancellationToken cancellationToken) =>
        PageNumber(fetch, items, static item => item, start, cancellationToken);

    /// <summary>Page numbers, from 1; an empty page ends, and so does one whose items have the keys of the page before it.</summary>
    /// <param name="key">What stays the same when an item comes a second time: its id. Counts in an item may have changed meanwhile.</param>
    /// <param name="start">The first page of the request; null for the vendor's first.</param>
    public static AsyncPages<TPage, TItem> PageNumber<TPage, TItem, TKey>(
        FetchPage<int?, TPage> fetch,
        Func<TPage, IReadOnlyList<TItem>?> items,
        Func<TItem, TKey> key,
        int? start,
        CancellationToken cancellationToken) =>
        Walk(
            new CountStyle<TPage, TItem>(
                fetch, items, (one, other) => EqualityComparer<TKey>.Default.Equals(key(one), key(other)), first: 1, step: static _ => 1, start),
            cancellationToken);

    /// <summary>Offsets, from 0; an empty page ends.</summary>
    /// <param name="start">The first offset of the request; null for the beginning.</param>
    public static AsyncPages<TPage, TItem> Offset<TPage, TItem>(
        FetchPage<int?, TPage> fetch,
        Func<TPage, IReadOnlyList<TItem>?> items,
        int? start,
        CancellationToken cancellationToken) =>
        Walk(new CountStyle<TPage, TItem>(fetch, items, same: null, first: 0, step: static count => count, start), cancellationToken);

    /// <summary>A position that comes with each page, and a member that says whether there is more.</summary>
    /// <param name="start">The first position of the request; null for the beginning.</param>
    public static AsyncPages<TPage, TItem> Position<TPage, TItem>(
        FetchPage<long?, TPage> fetch,
        Func<TPage, IReadOnlyList<TItem>?> items,
        Func<TPage, long?> next,
        Func<TPage, bool> more,
        long? start,
        CancellationToken cancellationToken) =>
        Walk(new FollowStyle<TPage, TItem, long?>(fetch, items, (page, _) => more(page) ? next(page) : null, ParseInt64, start), cancellationToken);

    /// <summary>An address that comes with each page; absence or an empty page ends.</summary>
    /// <param name="fetch">Fetches the first page for null, else the page at the address.</param>
    public static AsyncPages<TPage, TItem> Link<TPage, TItem>(
        FetchPage<string, TPage> fetch,
        Func<TPage, IReadOnlyList<TItem>?> items,
        Func<TPage, string?> next,
        CancellationToken cancellationToken) =>
        Walk(
            new FollowStyle<TPage, TItem, string>(
                fetch, items, (page, found) => found.Count > 0 && next(page) is { Length: > 0 } address ? address : null, text => text, start: null),
            cancellationToken);

    private static AsyncPages<TPage, TItem> Walk<TPage, TItem, TToken>(PageStyle<TPage, TItem, TToken> style, CancellationToken cancellationToken) =>
        new(new PageWalk<TPage, TItem, TToken>(style, style.Start, cancellationToken));

    private static long? ParseInt64(string text) => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
