namespace TwitterSdk.Core.Json.Lists;

/// <summary>A list of elements, which are not copied.</summary>
/// <typeparam name="T">The element.</typeparam>
internal sealed class JsonListOfMany<T>(T[] items) : JsonList<T>
{
    private readonly T[] _items = items;

    protected override ReadOnlySpan<T> Items => _items;

    public override IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();
}
