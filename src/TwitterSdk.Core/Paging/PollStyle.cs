namespace TwitterSdk.Core.Paging;

/// <summary>Forwards by ids: what is newer than the newest that is known, again and again.</summary>
/// <remarks>
/// To see a gap, the newest known item is asked for once more: an answer that holds it reaches back far enough. When it does not (too many
/// new items, or the known one was deleted) the walk goes back page by page, until it meets the known one or an empty page.
/// </remarks>
internal sealed class PollStyle<TPage, TItem, TId>(
    Func<TId?, TId?, CancellationToken, Task<TPage>> fetch,
    Func<TPage, IReadOnlyList<TItem>?> items,
    Func<TItem, TId> id,
    TId? start,
    PollingOptions options) : PageStyle<TPage, TItem, PollPoint>(new PollPoint(start?.Value))
    where TId : struct, INumericId<TId>
{
    public override async Task<TPage> FetchAsync(PollPoint token, CancellationToken cancellationToken)
    {
        if (token.Quiet)
            await Task.Delay(options.Interval, options.Clock, cancellationToken).ConfigureAwait(false);
        return await fetch(Id(Floor(token.Since)), Id(token.Before), cancellationToken).ConfigureAwait(false);
    }

    public override PageStep<TItem, PollPoint> Read(PollPoint token, TPage page)
    {
        var all = items(page) ?? [];
        var found = IdRange.Within(all, id, token.Since, token.Before, out var lowest, out var highest);
        if (token.Before is not null)
            return Step(found, Gap(token.Since, found, lowest, all) ? token with { Before = lowest - 1 } : new PollPoint(token.Newest));

        if (found.Count == 0)
        {
            // A poll has no last page: it can be taken up later where it stands, also when it ends now.
            return new PageStep<TItem, PollPoint>(found, token with { Quiet = true }, Ends: !options.Force, Resumable: token.Since is not null);
        }

        return Step(found, options.FillGaps && Gap(token.Since, found, lowest, all) ? new PollPoint(token.Since, lowest - 1, highest) : new PollPoint(highest));
    }

    public override string Format(PollPoint token) => token.ToString();

    public override PollPoint Parse(string continuation) => PollPoint.Parse(continuation);

    private static PageStep<TItem, PollPoint> Step(IReadOnlyList<TItem> found, PollPoint next) => PageStep<TItem, PollPoint>.GoOn(found, next);

    // Before anything is known there is nothing to connect to, so the first answer never has a gap behind it.
    private bool Gap(long? since, IReadOnlyList<TItem> found, long lowest, IReadOnlyList<TItem> all)
    {
        if (since is null || found.Count == 0 || lowest - 1 <= since)
            return false;
        for (var i = 0; i < all.Count; i++)
        {
            if (id(all[i]).Value <= since)
                return false;
        }

        return true;
    }

    private long? Floor(long? since) => options.FillGaps && since > 1 ? since - 1 : since;

    private static TId? Id(long? value) => value is { } number ? TId.FromInt64(number) : null;
}
