namespace TwitterSdk.Core.Paging;

/// <summary>Where a walk by numbers stands.</summary>
/// <param name="Number">The page or offset; null for the vendor's first.</param>
/// <param name="Before">The items of the page before, to notice a repetition.</param>
internal readonly record struct CountPoint<TItem>(int? Number, IReadOnlyList<TItem>? Before);
