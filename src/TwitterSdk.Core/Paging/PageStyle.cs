namespace TwitterSdk.Core.Paging;

/// <summary>One way of paging: where to start, how to fetch, where to go on, when to stop. Keeps nothing between pages; all it needs is in the token.</summary>
/// <typeparam name="TPage">The whole answer.</typeparam>
/// <typeparam name="TItem">An item.</typeparam>
/// <typeparam name="TToken">Where a page starts.</typeparam>
internal abstract class PageStyle<TPage, TItem, TToken>(TToken start)
{
    public TToken Start { get; } = start;

    public abstract Task<TPage> FetchAsync(TToken token, CancellationToken cancellationToken);

    public abstract PageStep<TItem, TToken> Read(TToken token, TPage page);

    /// <summary>Whether a page that was asked for by a token before brings the same again, so that coming back to it is a walk in a circle.</summary>
    public virtual bool IsSamePage(TToken token, TToken before) => false;

    /// <summary>Writes a token so that <see cref="Parse"/> reads it back.</summary>
    public abstract string Format(TToken token);

    /// <exception cref="FormatException">The text is no token of this style.</exception>
    public abstract TToken Parse(string continuation);
}
