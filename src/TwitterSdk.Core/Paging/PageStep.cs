namespace TwitterSdk.Core.Paging;

/// <summary>What a style makes of one answer.</summary>
/// <param name="Items">What the answer brought.</param>
/// <param name="Next">Where to go on.</param>
/// <param name="Ends">True when nothing is to be fetched after this answer.</param>
/// <param name="Resumable">True when <paramref name="Next"/> says where a later walk can start.</param>
internal readonly record struct PageStep<TItem, TToken>(IReadOnlyList<TItem> Items, TToken? Next, bool Ends, bool Resumable)
{
    public static PageStep<TItem, TToken> GoOn(IReadOnlyList<TItem> items, TToken next) => new(items, next, Ends: false, Resumable: true);

    public static PageStep<TItem, TToken> End(IReadOnlyList<TItem> items) => new(items, default, Ends: true, Resumable: false);
}
