namespace TwitterSdk.Twitch.Playlists;

/// <summary>Reads <c>NAME=value,NAME="va,lue"</c>.</summary>
internal static class AttributeListReader
{
    public static PlaylistAttributes Read(ReadOnlySpan<char> text, int line)
    {
        List<PlaylistAttribute> attributes = [];
        while (true)
        {
            text = text.TrimStart(" \t,");
            if (text.IsEmpty)
                return attributes.Count == 0 ? PlaylistAttributes.None : new PlaylistAttributes(attributes);

            int equals = text.IndexOf('=');
            string name = text[..Math.Max(equals, 0)].Trim().ToString();
            if (name.Length == 0 || name.AsSpan().ContainsAny(",\""))
                throw new PlaylistFormatException(line, "an attribute has no name and '='; each is written NAME=value.");

            text = text[(equals + 1)..].TrimStart(" \t");
            attributes.Add(text.StartsWith('"') ? Quoted(name, ref text, line) : Bare(name, ref text));
        }
    }

    private static PlaylistAttribute Quoted(string name, ref ReadOnlySpan<char> text, int line)
    {
        // Quotes know no escapes here.
        int end = text[1..].IndexOf('"');
        if (end < 0)
            throw new PlaylistFormatException(line, $"the value of {Shown(name)} has no closing quote.");
        string value = text[1..(end + 1)].ToString();
        text = text[(end + 2)..];

        // What stands between the quote and the next comma belongs to nothing.
        int comma = text.IndexOf(',');
        text = comma < 0 ? [] : text[comma..];
        return new PlaylistAttribute(name, value, IsQuoted: true);
    }

    private static PlaylistAttribute Bare(string name, ref ReadOnlySpan<char> text)
    {
        int comma = text.IndexOf(',');
        ReadOnlySpan<char> value = comma < 0 ? text : text[..comma];
        text = comma < 0 ? [] : text[comma..];
        return new PlaylistAttribute(name, value.Trim().ToString(), IsQuoted: false);
    }

    private static string Shown(string name) => name.Length <= 40 ? name : name[..40] + "...";
}
