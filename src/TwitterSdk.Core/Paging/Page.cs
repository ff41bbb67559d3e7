namespace TwitterSdk.Core.Paging;

/// <summary>One page of a longer answer.</summary>
/// <typeparam name="TPage">The whole answer.</typeparam>
/// <typeparam name="TItem">An item.</typeparam>
/// <param name="Response">The whole answer.</param>
/// <param name="Items">What is new in it; an item that only overlaps with an earlier page is left out.</param>
/// <param name="Continuation">Where the next page starts, for <see cref="AsyncPages{TPage,TItem}.From"/>; null on the last page. (A poll has no last page.)</param>
public sealed record Page<TPage, TItem>(TPage Response, IReadOnlyList<TItem> Items, string? Continuation);
