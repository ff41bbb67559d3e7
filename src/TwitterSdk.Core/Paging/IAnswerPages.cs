namespace TwitterSdk.Core.Paging;

/// <summary>The whole answers of a paged walk, whatever their items are.</summary>
/// <typeparam name="TPage">The whole answer.</typeparam>
public interface IAnswerPages<out TPage>
{
    /// <summary>Walks the answers; each enumeration starts anew.</summary>
    /// <param name="cancellationToken">Cancels the walk.</param>
    IAsyncEnumerable<TPage> AsAnswers(CancellationToken cancellationToken = default);
}
