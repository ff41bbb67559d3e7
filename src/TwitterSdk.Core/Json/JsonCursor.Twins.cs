namespace TwitterSdk.Core.Json;

// A value that travels twice, as a number and as text: what the second name brings counts only when it can be read.
public ref partial struct JsonCursor
{
    /// <summary>A number of a member with two names.</summary>
    /// <param name="known">What the other name brought, or the default; kept when this one holds null or the wrong kind.</param>
    public int ReadInt32OrKeep(int known)
    {
        if (TryReadInt32(out int value))
            return value;
        SkipMismatch(Int32Kind);
        return known;
    }

    /// <inheritdoc cref="ReadInt32OrKeep"/>
    public int? ReadNullableInt32OrKeep(int? known) => ReadNullableInt32() ?? known;

    /// <inheritdoc cref="ReadInt32OrKeep"/>
    public long ReadInt64OrKeep(long known)
    {
        if (TryReadInt64(out long value))
            return value;
        SkipMismatch(Int64Kind);
        return known;
    }

    /// <inheritdoc cref="ReadInt32OrKeep"/>
    public long? ReadNullableInt64OrKeep(long? known) => ReadNullableInt64() ?? known;

    /// <summary>An id of a member with two names.</summary>
    /// <param name="known">What the other name brought, or the default; kept when this one holds null or the wrong kind.</param>
    public T ReadValueOrKeep<T>(T known)
        where T : struct, IJsonModel<T>
    {
        int start = _position;
        T value = T.Read(ref this);
        return _mismatchAt == start ? known : value;
    }

    /// <inheritdoc cref="ReadValueOrKeep{T}"/>
    public T? ReadNullableValueOrKeep<T>(T? known)
        where T : struct, IJsonModel<T> => ReadNullableValue<T>() ?? known;
}
