namespace TwitterSdk.Core.Tests.Paging;

/// <summary>A timeline that answers as the vendor does: newest first, max_id inclusive, since_id exclusive, at most so many a page.</summary>
internal sealed class Timeline(int pageSize, params long[] ids)
{
    private readonly SortedSet<long> _ids = [.. ids];

    /// <summary>What was asked: <c>since..max</c>, nothing where a parameter was absent.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>Is called before each answer, with the number of the request, from 1.</summary>
    public Action<int>? Before { get; set; }

    public void Add(params long[] ids) => _ids.UnionWith(ids);

    public void Delete(long id) => _ids.Remove(id);

    public Task<Number[]> FetchAsync(Number? max, CancellationToken cancellationToken) => FetchAsync(null, max, cancellationToken);

    public Task<Number[]> FetchAsync(Number? since, Number? max, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Asked.Add($"{since?.Value}..{max?.Value}");
        Before?.Invoke(Asked.Count);
        return Task.FromResult(_ids.Reverse()
            .Where(id => (since is null || id > since.Value.Value) && (max is null || id <= max.Value.Value))
            .Take(pageSize)
            .Select(id => new Number(id))
            .ToArray());
    }
}
