using System.Globalization;
using System.Text.Json;
using TwitterSdk.Emulator.Validation;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Wire;

/// <summary>Members that the vendor writes in more than one form.</summary>
internal static class JsonTwins
{
    /// <summary>A number, and the same as text.</summary>
    public static void WriteTwin(this Utf8JsonWriter json, string name, long value)
    {
        json.WriteNumber(name, value);
        json.WriteString(name + "_str", value.ToString(CultureInfo.InvariantCulture));
    }

    public static void WriteNullableTwin(this Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number)
        {
            json.WriteTwin(name, number);
            return;
        }

        json.WriteNull(name);
        json.WriteNull(name + "_str");
    }

    /// <summary>A number that travels as text only.</summary>
    public static void WriteText(this Utf8JsonWriter json, string name, long value) =>
        json.WriteString(name, value.ToString(CultureInfo.InvariantCulture));

    public static void WriteRubyTime(this Utf8JsonWriter json, string name, DateTimeOffset time) =>
        json.WriteString(name, TimeText.Write(time, TimeForm.Ruby));
}
