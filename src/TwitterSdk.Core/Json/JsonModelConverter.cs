using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TwitterSdk.Core.Json;

/// <summary>Lets <see cref="JsonSerializer"/> read and write models, also trimmed and compiled ahead of time.</summary>
/// <typeparam name="T">The model.</typeparam>
public sealed class JsonModelConverter<T> : JsonConverter<T>
    where T : IJsonModel<T>
{
    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        try
        {
            // The cursor's grammar is strict, so what the options allow beyond it has to go first.
            bool strict = options.ReadCommentHandling == JsonCommentHandling.Disallow && !options.AllowTrailingCommas;
            if (strict && TryReadInPlace(ref reader, out var value))
                return value;
            using var document = JsonDocument.ParseValue(ref reader);
            var utf8 = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(utf8, new JsonWriterOptions { SkipValidation = true, MaxDepth = JsonCursor.MaxDepth }))
                document.RootElement.WriteTo(writer);
            return JsonCursor.Read<T>(utf8.WrittenSpan);
        }
        catch (JsonReadException broken)
        {
            throw new JsonException(broken.Message, broken);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        value.Write(writer);
    }

    // The reader gives no access to the bytes of a whole value, but to those of its first and last token. When both lie in one
    // buffer, which their distance shows, all bytes between them do too.
    private static bool TryReadInPlace(ref Utf8JsonReader reader, [NotNullWhen(true)] out T? value)
    {
        value = default;
        if (reader.HasValueSequence || reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            return false;
        var start = reader;
        var end = reader;
        if (!end.TrySkip() || end.HasValueSequence)
            return false;
        int length = checked((int)(end.BytesConsumed - start.TokenStartIndex));
        ref byte first = ref MemoryMarshal.GetReference(start.ValueSpan);
        ref byte last = ref MemoryMarshal.GetReference(end.ValueSpan);
        if (start.ValueSpan.IsEmpty || end.ValueSpan.IsEmpty || !Unsafe.AreSame(ref Unsafe.Add(ref first, length - 1), ref last))
            return false;
        value = JsonCursor.Read<T>(MemoryMarshal.CreateReadOnlySpan(ref first, length));
        reader = end;
        return true;
    }
}
