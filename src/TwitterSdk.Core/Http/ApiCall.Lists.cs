using System.Buffers;
using System.Globalization;
using System.Text;

namespace TwitterSdk.Core.Http;

/// <content>Lists.</content>
public sealed partial class ApiCall
{
    /// <summary>Adds a list of ids, enums or numbers; nothing for null or an empty list.</summary>
    /// <remarks>In a JSON list numbers stand bare, ids and enums as text.</remarks>
    public void AddList<T>(ParameterLocation location, ReadOnlySpan<byte> name, IReadOnlyList<T>? values, ListFormat format = ListFormat.Comma)
        where T : struct, IUtf8SpanFormattable
    {
        if (values is not { Count: > 0 })
            return;
        Span<byte> scratch = stackalloc byte[WireText.MaxLength];
        using var list = new ListWriter(this, location, name, format, values.Count);
        for (var i = 0; i < values.Count; i++)
        {
            var value = values[i];
            if (typeof(T) == typeof(double))
            {
                list.Add(i, scratch[..FormatDouble(name, (double)(object)value, scratch)], asText: false);
            }
            else if (value.TryFormat(scratch, out var length, default, CultureInfo.InvariantCulture))
            {
                list.Add(i, scratch[..length], asText: !typeof(T).IsPrimitive);
            }
            else
            {
                var large = FormatLarge(value, out length);
                list.Add(i, large.AsSpan(0, length), asText: !typeof(T).IsPrimitive);
                ArrayPool<byte>.Shared.Return(large);
            }
        }

        list.End();
    }

    /// <summary>Adds a list of texts; nothing for null or an empty list.</summary>
    public void AddList(ParameterLocation location, ReadOnlySpan<byte> name, IReadOnlyList<string>? values, ListFormat format = ListFormat.Comma)
    {
        if (values is not { Count: > 0 })
            return;
        using var list = new ListWriter(this, location, name, format, values.Count);
        for (var i = 0; i < values.Count; i++)
        {
            var value = values[i] ?? "";
            var utf8 = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(value.Length));
            var length = Encoding.UTF8.GetBytes(value, utf8);
            list.Add(i, utf8.AsSpan(0, length), asText: true);
            ArrayPool<byte>.Shared.Return(utf8);
        }

        list.End();
    }

    /// <summary>Puts the items together in a pooled buffer, or adds each by itself.</summary>
    private readonly ref struct ListWriter
    {
        private readonly ApiCall _call;
        private readonly ParameterLocation _location;
        private readonly ReadOnlySpan<byte> _name;
        private readonly ListFormat _format;
        private readonly JsonBodyWriter? _joined;

        public ListWriter(ApiCall call, ParameterLocation location, ReadOnlySpan<byte> name, ListFormat format, int count)
        {
            _call = call;
            _location = location;
            _name = name;
            _format = format;
            if (format == ListFormat.Repeated || (format == ListFormat.Comma && count == 1))
                return;
            _joined = JsonBodyWriter.Rent();
            if (format == ListFormat.Json)
                _joined.Json.WriteStartArray();
        }

        public void Add(int index, ReadOnlySpan<byte> utf8, bool asText)
        {
            if (_joined is null)
            {
                _call.AddUtf8(_location, _name, utf8);
            }
            else if (_format == ListFormat.Comma)
            {
                if (index > 0)
                    _joined.Write(","u8);
                _joined.Write(utf8);
            }
            else if (asText)
            {
                _joined.Json.WriteStringValue(utf8);
            }
            else
            {
                _joined.Json.WriteRawValue(utf8);
            }
        }

        public void End()
        {
            if (_joined is null)
                return;
            if (_format == ListFormat.Json)
            {
                _joined.Json.WriteEndArray();
                _joined.Json.Flush();
            }

            _call.AddUtf8(_location, _name, _joined.Written);
        }

        public void Dispose() => _joined?.Return();
    }
}
