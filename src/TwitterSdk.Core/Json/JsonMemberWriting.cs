using System.Buffers;
using System.Globalization;
using System.Text.Json;
using TwitterSdk.Core.Json.Times;

namespace TwitterSdk.Core.Json;

/// <summary>Writes members in the ways that <see cref="Utf8JsonWriter"/> does not have: nothing for null, times, lists, twins.</summary>
/// <remarks>Every overload with a nullable value writes nothing when it is null.</remarks>
public static class JsonMemberWriting
{
    private const int WireLength = 128;

    extension(Utf8JsonWriter json)
    {
        /// <summary>Text.</summary>
        public void Member(ReadOnlySpan<byte> name, string? value)
        {
            if (value is not null)
                json.WriteString(name, value);
        }

        /// <summary>A number.</summary>
        public void Member(ReadOnlySpan<byte> name, int? value)
        {
            if (value is { } number)
                json.WriteNumber(name, number);
        }

        /// <summary>A number.</summary>
        public void Member(ReadOnlySpan<byte> name, long? value)
        {
            if (value is { } number)
                json.WriteNumber(name, number);
        }

        /// <summary>A number.</summary>
        public void Member(ReadOnlySpan<byte> name, double? value)
        {
            if (value is { } number)
                json.WriteNumber(name, number);
        }

        /// <summary>A truth value.</summary>
        public void Member(ReadOnlySpan<byte> name, bool? value)
        {
            if (value is { } truth)
                json.WriteBoolean(name, truth);
        }

        /// <summary>A moment.</summary>
        public void Member(ReadOnlySpan<byte> name, DateTimeOffset? value, TimeFormat format)
        {
            if (value is { } moment)
            {
                json.WritePropertyName(name);
                json.TimeValue(moment, format);
            }
        }

        /// <summary>A calendar day.</summary>
        public void Member(ReadOnlySpan<byte> name, DateOnly? value)
        {
            if (value is { } day)
            {
                json.WritePropertyName(name);
                json.DateValue(day);
            }
        }

        /// <summary>Any JSON.</summary>
        public void Member(ReadOnlySpan<byte> name, JsonRaw? value)
        {
            if (value is not null)
            {
                json.WritePropertyName(name);
                value.Write(json);
            }
        }

        /// <summary>A model.</summary>
        public void Model<T>(ReadOnlySpan<byte> name, T? value)
            where T : class, IJsonModel<T>
        {
            if (value is not null)
            {
                json.WritePropertyName(name);
                value.Write(json);
            }
        }

        /// <summary>An id or enum.</summary>
        public void Value<T>(ReadOnlySpan<byte> name, T? value)
            where T : struct, IJsonModel<T>
        {
            if (value is { } present)
                json.Value(name, present);
        }

        /// <summary>An id or enum.</summary>
        public void Value<T>(ReadOnlySpan<byte> name, T value)
            where T : struct, IJsonModel<T>
        {
            json.WritePropertyName(name);
            value.Write(json);
        }

        /// <summary>A number, as text.</summary>
        public void Text(ReadOnlySpan<byte> name, long? value)
        {
            if (value is { } number)
                json.WireText(name, number);
        }

        /// <summary>An id or enum, as text.</summary>
        public void Text<T>(ReadOnlySpan<byte> name, T? value)
            where T : struct, IWireValue
        {
            if (value is { } present)
                json.WireText(name, present);
        }

        /// <summary>An id or enum, as text.</summary>
        public void Text<T>(ReadOnlySpan<byte> name, T value)
            where T : struct, IWireValue => json.WireText(name, value);

        /// <summary>A number, and its text under a second name.</summary>
        public void Twin(ReadOnlySpan<byte> name, ReadOnlySpan<byte> textName, long? value)
        {
            json.Member(name, value);
            json.Text(textName, value);
        }

        /// <summary>An id, and its text under a second name.</summary>
        public void Twin<T>(ReadOnlySpan<byte> name, ReadOnlySpan<byte> textName, T? value)
            where T : struct, IJsonModel<T>, IWireValue
        {
            if (value is { } present)
                json.Twin(name, textName, present);
        }

        /// <summary>An id, and its text under a second name.</summary>
        public void Twin<T>(ReadOnlySpan<byte> name, ReadOnlySpan<byte> textName, T value)
            where T : struct, IJsonModel<T>, IWireValue
        {
            json.Value(name, value);
            json.WireText(textName, value);
        }

        /// <summary>A list of models, ids or enums.</summary>
        public void List<T>(ReadOnlySpan<byte> name, IReadOnlyList<T>? value)
            where T : IJsonModel<T>
        {
            if (value is null)
                return;
            json.WriteStartArray(name);
            for (int at = 0; at < value.Count; at++)
            {
                if (value[at] is { } item)
                    item.Write(json);
                else
                    json.WriteNullValue();
            }

            json.WriteEndArray();
        }

        /// <summary>A list of anything.</summary>
        public void List<T>(ReadOnlySpan<byte> name, IReadOnlyList<T>? value, JsonWrite<T> write)
        {
            if (value is null)
                return;
            json.WritePropertyName(name);
            json.ListValue(value, write);
        }

        /// <summary>A map of anything.</summary>
        public void Map<T>(ReadOnlySpan<byte> name, IReadOnlyDictionary<string, T>? value, JsonWrite<T> write)
        {
            ArgumentNullException.ThrowIfNull(write);
            if (value is null)
                return;
            json.WritePropertyName(name);
            json.MapValue(value, write);
        }

        /// <summary>A list as a value, for lists in lists.</summary>
        public void ListValue<T>(IReadOnlyList<T> value, JsonWrite<T> write)
        {
            ArgumentNullException.ThrowIfNull(value);
            ArgumentNullException.ThrowIfNull(write);
            json.WriteStartArray();
            for (int at = 0; at < value.Count; at++)
                write(json, value[at]);
            json.WriteEndArray();
        }

        /// <summary>A map as a value, for maps in maps.</summary>
        public void MapValue<T>(IReadOnlyDictionary<string, T> value, JsonWrite<T> write)
        {
            ArgumentNullException.ThrowIfNull(value);
            ArgumentNullException.ThrowIfNull(write);
            json.WriteStartObject();
            foreach (var (key, item) in value)
            {
                json.WritePropertyName(key);
                write(json, item);
            }

            json.WriteEndObject();
        }

        /// <summary>A moment as a value, for lists of moments.</summary>
        public void TimeValue(DateTimeOffset value, TimeFormat format)
        {
            switch (format)
            {
                case TimeFormat.Unix:
                    json.WriteNumberValue(value.ToUnixTimeSeconds());
                    break;
                case TimeFormat.UnixMilliseconds:
                    json.WriteNumberValue(value.ToUnixTimeMilliseconds());
                    break;
                default:
                    Span<byte> utf8 = stackalloc byte[WireTime.MaxLength];
                    json.WriteStringValue(utf8[..WireTime.Format(value, format, utf8)]);
                    break;
            }
        }

        /// <summary>A calendar day as a value, for lists of days.</summary>
        public void DateValue(DateOnly value)
        {
            Span<byte> utf8 = stackalloc byte[16];
            value.TryFormat(utf8, out int written, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            json.WriteStringValue(utf8[..written]);
        }

        private void WireText<T>(ReadOnlySpan<byte> name, T value)
            where T : struct, IUtf8SpanFormattable
        {
            Span<byte> utf8 = stackalloc byte[WireLength];
            if (value.TryFormat(utf8, out int written, default, CultureInfo.InvariantCulture))
                json.WriteString(name, utf8[..written]);
            else
                json.LongWireText(name, value);
        }

        private void LongWireText<T>(ReadOnlySpan<byte> name, T value)
            where T : struct, IUtf8SpanFormattable
        {
            for (int length = WireLength * 2; ; length *= 2)
            {
                byte[] utf8 = ArrayPool<byte>.Shared.Rent(length);
                bool fits = value.TryFormat(utf8, out int written, default, CultureInfo.InvariantCulture);
                if (fits)
                    json.WriteString(name, utf8.AsSpan(0, written));
                ArrayPool<byte>.Shared.Return(utf8);
                if (fits)
                    return;
            }
        }
    }
}
