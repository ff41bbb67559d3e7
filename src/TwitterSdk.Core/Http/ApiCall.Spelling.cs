using System.Text;
using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Http;

/// <content>What a vendor calls differently in different namings, and lists that the client has defaults for.</content>
public sealed partial class ApiCall
{
    /// <summary>The naming that the call uses: the client's, else the one that the endpoint is documented with. The first is 1.</summary>
    public int Spelling => _options.Spelling ?? Endpoint.Spelling;

    /// <summary>A name in the naming of the call.</summary>
    /// <param name="spellings">All its spellings, with tabs between.</param>
    public ReadOnlySpan<byte> Spell(ReadOnlySpan<byte> spellings)
    {
        for (var left = Spelling; left > 1 && spellings.IndexOf((byte)'\t') is >= 0 and var tab; left--)
            spellings = spellings[(tab + 1)..];
        var end = spellings.IndexOf((byte)'\t');
        return end < 0 ? spellings : spellings[..end];
    }

    /// <summary>Adds a list of values; for null what the client's options have for this type, and nothing for an empty list.</summary>
    public void AddSelection<T>(ParameterLocation location, ReadOnlySpan<byte> name, IReadOnlyList<T>? values, ListFormat format = ListFormat.Comma)
        where T : struct, ISpelledValue
    {
        values ??= _options.Selections.Find<T>();
        if (values is not { Count: > 0 })
            return;
        var spelling = Spelling;
        Span<byte> scratch = stackalloc byte[WireText.MaxLength];
        using var list = new ListWriter(this, location, name, format, values.Count);
        for (var i = 0; i < values.Count; i++)
        {
            var text = values[i].InSpelling(spelling);
            if (Encoding.UTF8.TryGetBytes(text, scratch, out var length))
                list.Add(i, scratch[..length], asText: true);
            else
                list.Add(i, Encoding.UTF8.GetBytes(text), asText: true);
        }

        list.End();
    }

    /// <summary>Sends <c>{}</c>.</summary>
    public void EmptyJsonBody()
    {
        var json = JsonBody();
        json.WriteStartObject();
        json.WriteEndObject();
    }
}
