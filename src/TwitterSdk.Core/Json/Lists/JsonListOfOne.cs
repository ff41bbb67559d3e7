namespace TwitterSdk.Core.Json.Lists;

/// <summary>A list of one element. These are by far the most frequent, and need no array.</summary>
/// <typeparam name="T">The element.</typeparam>
internal sealed class JsonListOfOne<T>(T only) : JsonList<T>
{
    private readonly T _only = only;

    protected override ReadOnlySpan<T> Items => new(in _only);

    public override IEnumerator<T> GetEnumerator()
    {
        yield return _only;
    }
}
