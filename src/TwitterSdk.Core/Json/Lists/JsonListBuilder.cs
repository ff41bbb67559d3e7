using System.Buffers;
using System.Runtime.CompilerServices;

namespace TwitterSdk.Core.Json.Lists;

/// <summary>Collects the elements of a list: the first few in place, more of them in a pooled array.</summary>
internal ref struct JsonListBuilder<T>
{
    private const int InPlace = 4;

    private First _first;
    private T[]? _rented;
    private int _count;

    /// <summary>Adds an element.</summary>
    public void Add(T item)
    {
        if (_rented is null && _count < InPlace)
        {
            _first[_count++] = item;
            return;
        }

        if (_rented is null || _count == _rented.Length)
            Grow();
        _rented![_count++] = item;
    }

    /// <summary>The list; must be called once, at the end.</summary>
    public IReadOnlyList<T> ToList()
    {
        // The same instance as an empty collection expression makes, so that a fresh model equals one that was read.
        if (_count == 0)
            return [];
        if (_count == 1)
            return new JsonListOfOne<T>(_first[0]);
        var items = new T[_count];
        if (_rented is null)
        {
            ((ReadOnlySpan<T>)_first)[.._count].CopyTo(items);
        }
        else
        {
            _rented.AsSpan(0, _count).CopyTo(items);
            Return(_rented);
        }

        return new JsonListOfMany<T>(items);
    }

    private void Grow()
    {
        var larger = ArrayPool<T>.Shared.Rent(_count * 4);
        if (_rented is null)
        {
            ((ReadOnlySpan<T>)_first)[.._count].CopyTo(larger);
        }
        else
        {
            _rented.AsSpan(0, _count).CopyTo(larger);
            Return(_rented);
        }

        _rented = larger;
    }

    private static void Return(T[] array) =>
        ArrayPool<T>.Shared.Return(array, clearArray: RuntimeHelpers.IsReferenceOrContainsReferences<T>());

    [InlineArray(InPlace)]
    private struct First
    {
        private T _item;
    }
}
