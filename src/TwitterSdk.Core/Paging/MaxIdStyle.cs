using System.Globalization;

namespace TwitterSdk.Core.Paging;

/// <summary>Backwards by ids.</summary>
internal sealed class MaxIdStyle<TPage, TItem, TId>(
    FetchPage<TId?, TPage> fetch,
    Func<TPage, IReadOnlyList<TItem>?> items,
    Func<TItem, TId> id,
    TId? start) : PageStyle<TPage, TItem, TId?>(start)
    where TId : struct, INumericId<TId>
{
    public override Task<TPage> FetchAsync(TId? token, CancellationToken cancellationToken) => fetch(token, cancellationToken);

    public override PageStep<TItem, TId?> Read(TId? token, TPage page)
    {
        // What lies above was not asked for and was brought before; without it a repeated page is empty, and ends the walk.
        var found = IdRange.Within(items(page) ?? [], id, above: null, upTo: token?.Value, out var lowest, out _);
        return found.Count == 0 || lowest <= 1
            ? PageStep<TItem, TId?>.End(found)
            : PageStep<TItem, TId?>.GoOn(found, TId.FromInt64(lowest - 1));
    }

    public override string Format(TId? token) => token!.Value.Value.ToString(CultureInfo.InvariantCulture);

    public override TId? Parse(string continuation) => TId.FromInt64(long.Parse(continuation, CultureInfo.InvariantCulture));
}
