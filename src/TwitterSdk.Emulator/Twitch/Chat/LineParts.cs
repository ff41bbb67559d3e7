namespace TwitterSdk.Emulator.Twitch.Chat;

/// <summary>A line that a client sent, taken apart the plain way.</summary>
internal sealed record LineParts(IReadOnlyDictionary<string, string> Tags, string Command, IReadOnlyList<string> Parameters)
{
    public string this[int index] => index < Parameters.Count ? Parameters[index] : "";

    public static LineParts Parse(string line)
    {
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        if (line.StartsWith('@'))
        {
            int end = line.IndexOf(' ', StringComparison.Ordinal);
            foreach (string tag in line[1..(end < 0 ? line.Length : end)].Split(';', StringSplitOptions.RemoveEmptyEntries))
            {
                string[] parts = tag.Split('=', 2);
                tags[parts[0]] = parts.Length > 1 ? parts[1] : "";
            }

            line = end < 0 ? "" : line[(end + 1)..];
        }

        int trailing = line.IndexOf(" :", StringComparison.Ordinal);
        List<string> words = [.. (trailing < 0 ? line : line[..trailing]).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        if (words is [['*' or ':', ..], ..])
            words.RemoveAt(0);
        if (trailing >= 0)
            words.Add(line[(trailing + 2)..]);
        return new LineParts(tags, words.Count > 0 ? words[0].ToUpperInvariant() : "", words.Count > 0 ? words[1..] : []);
    }
}
