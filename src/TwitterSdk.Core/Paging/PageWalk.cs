using System.Runtime.CompilerServices;

namespace TwitterSdk.Core.Paging;

/// <summary>A walk that can be begun any number of times; what <see cref="AsyncPages{TPage,TItem}"/> needs to know of it.</summary>
internal abstract class PageWalk<TPage, TItem>
{
    public abstract IAsyncEnumerable<Page<TPage, TItem>> RunAsync(CancellationToken cancellationToken);

    public abstract PageWalk<TPage, TItem> From(string continuation);
}

/// <summary>The engine under all styles: one fetch for each page that is asked for, none ahead.</summary>
internal sealed class PageWalk<TPage, TItem, TToken>(PageStyle<TPage, TItem, TToken> style, TToken start, CancellationToken outer)
    : PageWalk<TPage, TItem>
{
    public override PageWalk<TPage, TItem> From(string continuation)
    {
        try
        {
            return new PageWalk<TPage, TItem, TToken>(style, style.Parse(continuation), outer);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            throw new ArgumentException(
                $"'{continuation}' does not continue this walk. Pass the Continuation of a page of the same method.",
                nameof(continuation),
                exception);
        }
    }

    public override async IAsyncEnumerable<Page<TPage, TItem>> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var both = outer.CanBeCanceled && cancellationToken.CanBeCanceled && outer != cancellationToken
            ? CancellationTokenSource.CreateLinkedTokenSource(outer, cancellationToken)
            : null;
        var cancel = both?.Token ?? (outer.CanBeCanceled ? outer : cancellationToken);

        var token = start;

        // A circle of pages is found without remembering them all: each is compared with one before it, which is moved on ever more seldom.
        var (mark, since, longest) = (start, 0L, 2L);
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            var response = await style.FetchAsync(token, cancel).ConfigureAwait(false);
            var step = style.Read(token, response);
            yield return new Page<TPage, TItem>(response, step.Items, step.Resumable ? style.Format(step.Next!) : null);
            if (step.Ends)
                yield break;
            token = step.Next!;
            if (style.IsSamePage(token, mark))
                throw new PagingException($"The page at '{style.Format(token)}' was here before: the vendor's pages lead in a circle, for ever. Some were yielded more than once.");
            if (++since == longest)
                (mark, since, longest) = (token, 0, longest * 2);
        }
    }
}
