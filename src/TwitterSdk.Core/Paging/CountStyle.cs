using System.Globalization;

namespace TwitterSdk.Core.Paging;

/// <summary>Numbers that the caller counts up: pages or offsets.</summary>
/// <param name="first">What the vendor takes an absent number for.</param>
/// <param name="step">How far a page with so many items moves the number.</param>
/// <param name="same">Tells whether two items are the same, to notice a page that repeats the one before; null to not look.</param>
internal sealed class CountStyle<TPage, TItem>(
    FetchPage<int?, TPage> fetch,
    Func<TPage, IReadOnlyList<TItem>?> items,
    Func<TItem, TItem, bool>? same,
    int first,
    Func<int, int> step,
    int? start) : PageStyle<TPage, TItem, CountPoint<TItem>>(new CountPoint<TItem>(start, null))
{
    public override Task<TPage> FetchAsync(CountPoint<TItem> token, CancellationToken cancellationToken) => fetch(token.Number, cancellationToken);

    public override PageStep<TItem, CountPoint<TItem>> Read(CountPoint<TItem> token, TPage page)
    {
        var found = items(page) ?? [];
        if (found.Count == 0 || Repeats(token.Before, found))
            return PageStep<TItem, CountPoint<TItem>>.End([]);

        var next = checked((token.Number ?? first) + step(found.Count));
        return PageStep<TItem, CountPoint<TItem>>.GoOn(found, new CountPoint<TItem>(next, same is null ? null : found));
    }

    public override string Format(CountPoint<TItem> token) => token.Number!.Value.ToString(CultureInfo.InvariantCulture);

    public override CountPoint<TItem> Parse(string continuation) => new(int.Parse(continuation, CultureInfo.InvariantCulture), null);

    private bool Repeats(IReadOnlyList<TItem>? before, IReadOnlyList<TItem> found)
    {
        if (same is null || before is null || before.Count != found.Count)
            return false;
        for (var i = 0; i < found.Count; i++)
        {
            if (!same(before[i], found[i]))
                return false;
        }

        return true;
    }
}
