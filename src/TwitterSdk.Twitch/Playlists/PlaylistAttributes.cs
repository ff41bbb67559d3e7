using System.Collections;
using System.Globalization;

namespace TwitterSdk.Twitch.Playlists;

/// <summary>The attributes of a tag in their order, unknown ones too. Twitch changes them without notice.</summary>
public sealed class PlaylistAttributes : IReadOnlyList<PlaylistAttribute>
{
    private readonly IReadOnlyList<PlaylistAttribute> _attributes;

    internal PlaylistAttributes(IReadOnlyList<PlaylistAttribute> attributes) => _attributes = attributes;

    /// <summary>No attributes.</summary>
    public static PlaylistAttributes None { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _attributes.Count;

    /// <inheritdoc/>
    public PlaylistAttribute this[int index] => _attributes[index];

    /// <summary>The value of the first attribute with a name; null when there is none.</summary>
    /// <param name="name">The name, in capitals: <c>BANDWIDTH</c>.</param>
    public string? this[string name]
    {
        get
        {
            for (int i = 0; i < _attributes.Count; i++)
            {
                if (_attributes[i].Name == name)
                    return _attributes[i].Value;
            }

            return null;
        }
    }

    /// <inheritdoc/>
    public IEnumerator<PlaylistAttribute> GetEnumerator() => _attributes.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A number, with quotes or without; null when it is none.</summary>
    internal long? Number(string name) => long.TryParse(this[name], NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;

    /// <summary>A number with a fraction; null when it is none.</summary>
    internal double? Fraction(string name) =>
        double.TryParse(this[name], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number : null;
}
