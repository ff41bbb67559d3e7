using System.Buffers;
using System.Text;
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
        foreach (Range pair in form.Split((byte)'&'))
        {
            ReadOnlySpan<byte> text = form[pair];
            int equals = text.IndexOf((byte)'=');
            if (equals > 0)
                json.WriteString(Decode(text[..equals]), Decode(text[(equals + 1)..]));
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static string Decode(ReadOnlySpan<byte> text) => Uri.UnescapeDataString(Encoding.UTF8.GetString(text).Replace('+', ' '));
}
