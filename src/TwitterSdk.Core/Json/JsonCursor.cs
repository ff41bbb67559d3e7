namespace TwitterSdk.Core.Json;

/// <summary>
/// Walks over one JSON document in UTF-8 and hands out typed values. Lenient: a value of the wrong kind is skipped and
/// reported, numbers come as text and back; only broken JSON throws <see cref="JsonReadException"/>.
/// </summary>
public ref partial struct JsonCursor
{
    /// <param name="utf8">The whole document.</param>
    /// <param name="context">Where mismatches are counted and reported; null to ignore them.</param>
    public JsonCursor(ReadOnlySpan<byte> utf8, JsonReadContext? context = null) => throw new NotSupportedException();

    /// <summary>Reads a whole document; nothing but white space may follow it.</summary>
    public static T Read<T>(ReadOnlySpan<byte> utf8, JsonReadContext? context = null)
        where T : IJsonModel<T> => throw new NotSupportedException();

    /// <summary>Throws unless the document ends here.</summary>
    public void End() => throw new NotSupportedException();

    // ---- objects ----

    /// <summary>Goes into the object under the cursor. When it is no object: reports, skips it, and returns false.</summary>
    public bool EnterObject() => throw new NotSupportedException();

    /// <summary>
    /// Goes to the next member's value. <paramref name="member"/> comes in as the last index (-1 at first) and leaves as the
    /// member's index in <paramref name="members"/>, or <see cref="JsonMembers.Count"/> for an unknown one.
    /// False at the end of the object, which is then left.
    /// </summary>
    public bool NextMember(JsonMembers members, ref int member) => throw new NotSupportedException();

    /// <summary>Goes to the next member's value and hands out its unescaped name; for maps and look-ahead.</summary>
    public bool NextMember(out string name) => throw new NotSupportedException();

    /// <summary>Without moving: which of <paramref name="members"/> comes first in the object under the cursor; -1 for none or no object.</summary>
    public readonly int PeekMember(JsonMembers members) => throw new NotSupportedException();

    /// <summary>Without moving: the text of the member <paramref name="name"/> of the object under the cursor; null when there is none.</summary>
    public readonly string? PeekText(ReadOnlySpan<byte> name) => throw new NotSupportedException();

    /// <summary>Remembers the value under the cursor for later and moves past it; for a member that another one explains.</summary>
    public JsonMark Mark() => throw new NotSupportedException();

    /// <summary>A cursor on a remembered value.</summary>
    public readonly JsonCursor At(JsonMark mark) => throw new NotSupportedException();

    // ---- arrays ----

    /// <summary>Goes into the array under the cursor. When it is no array: reports, skips it, and returns false.</summary>
    public bool EnterArray() => throw new NotSupportedException();

    /// <summary>Goes to the next element; false at the end of the array, which is then left.</summary>
    public bool NextElement() => throw new NotSupportedException();

    // ---- any value ----

    /// <summary>Moves past the value, whatever it is.</summary>
    public void Skip() => throw new NotSupportedException();

    /// <summary>Reports that the value is not of the kind expected, and moves past it.</summary>
    public void SkipMismatch(string expected) => throw new NotSupportedException();

    /// <summary>Moves past the value when it is null.</summary>
    public bool TryReadNull() => throw new NotSupportedException();

    /// <summary>Keeps the unknown member whose value is under the cursor, and moves past it.</summary>
    /// <param name="extra">What was kept of this object before; null at first.</param>
    public JsonExtra KeepUnknown(JsonExtra? extra) => throw new NotSupportedException();

    // ---- values: the plain forms report null as a mismatch and give the type's default ("" for text) ----

    /// <summary>Text; also a number's or truth value's text.</summary>
    public string ReadString() => throw new NotSupportedException();

    /// <summary>Text or null.</summary>
    public string? ReadNullableString() => throw new NotSupportedException();

    /// <summary>Text that repeats between objects, through a bounded table.</summary>
    public string ReadSharedString() => throw new NotSupportedException();

    /// <summary>Text that repeats between objects, or null.</summary>
    public string? ReadNullableSharedString() => throw new NotSupportedException();

    /// <summary>Text that is probably one of <paramref name="known"/>: then that instance, else through the bounded table.</summary>
    public string ReadKnownString(JsonMembers known, ReadOnlySpan<string> values) => throw new NotSupportedException();

    /// <summary>A number, or text that holds one.</summary>
    public int ReadInt32() => throw new NotSupportedException();

    /// <inheritdoc cref="ReadInt32"/>
    public int? ReadNullableInt32() => throw new NotSupportedException();

    /// <inheritdoc cref="ReadInt32"/>
    public long ReadInt64() => throw new NotSupportedException();

    /// <inheritdoc cref="ReadInt32"/>
    public long? ReadNullableInt64() => throw new NotSupportedException();

    /// <inheritdoc cref="ReadInt32"/>
    public double ReadDouble() => throw new NotSupportedException();

    /// <inheritdoc cref="ReadInt32"/>
    public double? ReadNullableDouble() => throw new NotSupportedException();

    /// <summary>A truth value, or the text of one.</summary>
    public bool ReadBoolean() => throw new NotSupportedException();

    /// <inheritdoc cref="ReadBoolean"/>
    public bool? ReadNullableBoolean() => throw new NotSupportedException();

    /// <summary>A moment; whatever the format says, ISO text, Ruby text and epoch numbers are told apart by their look.</summary>
    public DateTimeOffset ReadTime(TimeFormat format) => throw new NotSupportedException();

    /// <inheritdoc cref="ReadTime"/>
    public DateTimeOffset? ReadNullableTime(TimeFormat format) => throw new NotSupportedException();

    /// <summary>A calendar day, <c>yyyy-MM-dd</c>.</summary>
    public DateOnly ReadDate() => throw new NotSupportedException();

    /// <inheritdoc cref="ReadDate"/>
    public DateOnly? ReadNullableDate() => throw new NotSupportedException();

    /// <summary>Any value, kept as it is; JSON null too.</summary>
    public JsonRaw ReadRaw() => throw new NotSupportedException();

    /// <summary>Any value, kept as it is; null for JSON null.</summary>
    public JsonRaw? ReadNullableRaw() => throw new NotSupportedException();

    // ---- models ----

    /// <summary>A model; null, or the wrong kind, is reported and gives <see cref="JsonModel{T}.Empty"/>.</summary>
    public T ReadModel<T>()
        where T : class, IJsonModel<T> => throw new NotSupportedException();

    /// <summary>A model or null.</summary>
    public T? ReadNullableModel<T>()
        where T : class, IJsonModel<T> => throw new NotSupportedException();

    /// <summary>An id or enum.</summary>
    public T ReadValue<T>()
        where T : struct, IJsonModel<T> => throw new NotSupportedException();

    /// <summary>An id or enum, or null.</summary>
    public T? ReadNullableValue<T>()
        where T : struct, IJsonModel<T> => throw new NotSupportedException();

    // ---- lists and maps: null is reported by the plain forms and gives an empty one; null elements are passed to the reader ----

    /// <summary>A list of models, ids or enums.</summary>
    public IReadOnlyList<T> ReadList<T>()
        where T : IJsonModel<T> => throw new NotSupportedException();

    /// <inheritdoc cref="ReadList{T}()"/>
    public IReadOnlyList<T>? ReadNullableList<T>()
        where T : IJsonModel<T> => throw new NotSupportedException();

    /// <summary>A list of anything.</summary>
    public IReadOnlyList<T> ReadList<T>(JsonRead<T> read) => throw new NotSupportedException();

    /// <inheritdoc cref="ReadList{T}(JsonRead{T})"/>
    public IReadOnlyList<T>? ReadNullableList<T>(JsonRead<T> read) => throw new NotSupportedException();

    /// <summary>A map of anything.</summary>
    public IReadOnlyDictionary<string, T> ReadMap<T>(JsonRead<T> read) => throw new NotSupportedException();

    /// <inheritdoc cref="ReadMap{T}(JsonRead{T})"/>
    public IReadOnlyDictionary<string, T>? ReadNullableMap<T>(JsonRead<T> read) => throw new NotSupportedException();
}
