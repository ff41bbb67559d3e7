namespace TwitterSdk.Core.Paging;

/// <summary>The answer tells where the next page starts: cursors, opaque tokens, positions, links.</summary>
/// <param name="next">The next token; null, and only null, ends.</param>
internal sealed class FollowStyle<TPage, TItem, TToken>(
    FetchPage<TToken, TPage> fetch,
    Func<TPage, IReadOnlyList<TItem>?> items,
    Func<TPage, IReadOnlyList<TItem>, TToken?> next,
    Func<string, TToken> parse,
    TToken? start) : PageStyle<TPage, TItem, TToken?>(start)
{
    public override Task<TPage> FetchAsync(TToken? token, CancellationToken cancellationToken) => fetch(token, cancellationToken);

    public override PageStep<TItem, TToken?> Read(TToken? token, TPage page)
    {
        var found = items(page) ?? [];
        var following = next(page, found);
        if (following is null)
            return PageStep<TItem, TToken?>.End(found);

        // The same request would bring the same answer, for ever; ending here instead would hide what may follow.
        if (IsSamePage(following, token))
            throw new PagingException($"The page at '{token}' says that it is followed by '{following}', which is itself. The vendor's answer is at fault; what was read so far is complete up to this page.");
        return PageStep<TItem, TToken?>.GoOn(found, following);
    }

    public override bool IsSamePage(TToken? token, TToken? before) => EqualityComparer<TToken?>.Default.Equals(token, before);

    public override string Format(TToken? token) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{token}");

    public override TToken Parse(string continuation) => parse(continuation);
}
