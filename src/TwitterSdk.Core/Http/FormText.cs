using System.Buffers;
using System.Text.Json;

namespace TwitterSdk.Core.Http;

/// <summary>Turns form-encoded text into a JSON object whose members are all text; models read numbers and truth values out of text.</summary>
internal static class FormText
{
    public static byte[] ToJson(ReadOnlySpan<byte> form)
    {
        form = form.Trim(" \t\r\n"u8);
        if (form.IndexOf((byte)'=') < 0)
            throw new InvalidDataException("it is not form-encoded.");

        var buffer = new ArrayBufferWriter<byte>(form.Length + 64);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        var pairs = new FormReader(form);
        while (pairs.Read())
            json.WriteString(pairs.NameText, pairs.ValueText);

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
