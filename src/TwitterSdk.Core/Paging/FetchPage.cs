namespace TwitterSdk.Core.Paging;

/// <summary>Fetches one page.</summary>
/// <typeparam name="TToken">What a continuation is.</typeparam>
/// <typeparam name="TPage">The whole answer.</typeparam>
/// <param name="token">Where the page starts; null for the first one.</param>
/// <param name="cancellationToken">Cancels the call.</param>
public delegate Task<TPage> FetchPage<TToken, TPage>(TToken? token, CancellationToken cancellationToken);
