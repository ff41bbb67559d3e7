using TwitterSdk.Core.Json.Tokens;

namespace TwitterSdk.Core.Json;

public ref partial struct JsonCursor
{
    /// <summary>A model; null, or the wrong kind, is reported and gives <see cref="JsonModel{T}.Empty"/>.</summary>
    public T ReadModel<T>()
        where T : class, IJsonModel<T>
    {
        if (Current != 'n')
            return T.Read(ref this);
        SkipMismatch("an object");
        return JsonModel<T>.Empty;
    }

    /// <summary>A model or null; null too when it is of the wrong kind.</summary>
    public T? ReadNullableModel<T>()
        where T : class, IJsonModel<T>
    {
        if (TryReadNull())
            return null;
        int start = _position;
        T model = T.Read(ref this);
        return _mismatchAt == start ? null : model;
    }

    /// <summary>An id or enum.</summary>
    public T ReadValue<T>()
        where T : struct, IJsonModel<T> => T.Read(ref this);

    /// <summary>An id or enum, or null; null too when it is of the wrong kind.</summary>
    public T? ReadNullableValue<T>()
        where T : struct, IJsonModel<T>
    {
        if (TryReadNull())
            return null;
        int start = _position;
        T value = T.Read(ref this);
        return _mismatchAt == start ? null : value;
    }

    /// <summary>An object that has probably come before: then that instance, else it is read, and kept for the next time.</summary>
    /// <param name="shared">Those that came before.</param>
    /// <param name="read">Reads the object.</param>
    public T ReadShared<T>(JsonShared<T> shared, JsonRead<T> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(shared);
        ArgumentNullException.ThrowIfNull(read);
        int start = _position;
        if (shared.Find(_utf8[start..], out int length) is { } known)
        {
            _position = start + length;
            return known;
        }

        var value = read(ref this);
        // One with values of the wrong kind is read again each time, so that they are told each time.
        if (_mismatchAt < start)
            shared.Keep(_utf8[start.._position], value);
        return value;
    }

    /// <summary>Any value, kept as it is; JSON null too.</summary>
    public JsonRaw ReadRaw()
    {
        int start = _position;
        Skip();
        return JsonRaw.Checked(_utf8[start.._position].ToArray());
    }

    /// <summary>Any value, kept as it is; null for JSON null.</summary>
    public JsonRaw? ReadNullableRaw() => TryReadNull() ? null : ReadRaw();

    /// <summary>Keeps the unknown member whose value is under the cursor, and moves past it.</summary>
    /// <param name="extra">What was kept of this object before; null at first. It is added to.</param>
    /// <returns>The same instance, or a new one at first.</returns>
    public JsonExtra KeepUnknown(JsonExtra? extra)
    {
        string name = NameBefore();
        extra ??= new JsonExtra();
        extra.Add(name, ReadRaw());
        return extra;
    }

    // The name of the member whose value is under the cursor. It was checked on the way in, so walking back is safe: a
    // quote belongs to the name when an odd number of backslashes stands before it.
    private readonly string NameBefore()
    {
        int end = _utf8[.._position].LastIndexOf((byte)':');
        end = _utf8[..end].LastIndexOf((byte)'"');
        int start = end;
        do
        {
            start = _utf8[..start].LastIndexOf((byte)'"');
        }
        while ((start - 1 - _utf8[..start].LastIndexOfAnyExcept((byte)'\\')) % 2 != 0);

        var raw = _utf8[(start + 1)..end];
        return SharedStrings.Get(raw, raw.Contains((byte)'\\'));
    }
}
