using TwitterSdk.Text.Scanning;
using TwitterSdk.V1;

namespace TwitterSdk.Text;

/// <summary>Makes one list of the many kinds of entities.</summary>
public static class TextEntities
{
    private const string Site = "https://twitter.com/";

    /// <summary>All entities of a text, the last one first, so that each can be replaced without moving those that follow.</summary>
    /// <param name="text">The text as it came, still escaped.</param>
    /// <param name="entities">What stands in it; null for nothing.</param>
    public static IReadOnlyList<TextEntity> Of(string text, Entities? entities)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (entities is null)
            return [];

        var list = new List<TextEntity>(
            entities.Urls.Count + entities.UserMentions.Count + entities.Hashtags.Count + entities.Symbols.Count + (entities.Media?.Count ?? 0));
        foreach (var url in entities.Urls)
            Add(list, text, TextEntityKind.Url, url.Range, url.DisplayUrl ?? url.Url, url.ExpandedUrl ?? url.Url);
        foreach (var mention in entities.UserMentions)
            Add(list, text, TextEntityKind.Mention, mention.Range, Part(text, mention.Range), Site + mention.ScreenName);
        foreach (var hashtag in entities.Hashtags)
            Add(list, text, TextEntityKind.Hashtag, hashtag.Range, Part(text, hashtag.Range), HashtagUrl(hashtag.Text));
        foreach (var symbol in entities.Symbols)
            Add(list, text, TextEntityKind.Symbol, symbol.Range, Part(text, symbol.Range), SymbolUrl(symbol.Text));
        AddMedia(list, text, entities.Media);

        list.Sort(static (one, other) => other.Start != one.Start ? other.Start.CompareTo(one.Start) : other.End.CompareTo(one.End));
        return list;
    }

    /// <summary>Finds what Twitter will make of a text before it is sent: links, users, lists, hashtags and cashtags, in the order of the text.</summary>
    /// <param name="text">The text as its author writes it, not escaped.</param>
    /// <returns>Entities that do not overlap; their links begin with a protocol, even where the text leaves it out.</returns>
    public static IReadOnlyList<TextEntity> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = EntityScanner.Find(text);
        if (found.Count == 0)
            return [];

        var entities = new TextEntity[found.Count];
        var (read, points) = (0, 0);
        for (var i = 0; i < entities.Length; i++)
        {
            var (kind, start, end) = found[i];
            points += CodePoints.Count(text.AsSpan(read, start - read));
            var part = text[start..end];
            var length = CodePoints.Count(part);
            entities[i] = new TextEntity(kind, new TextRange(points, points + length), part, UrlOf(kind, part)) { Utf16Range = start..end };
            points += length;
            read = end;
        }

        return entities;
    }

    private static string UrlOf(TextEntityKind kind, string part) => kind switch
    {
        TextEntityKind.Url => part.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || part.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? part : "https://" + part,
        TextEntityKind.Hashtag => HashtagUrl(part[1..]),
        TextEntityKind.Symbol => SymbolUrl(part[1..]),
        _ => Site + part[1..],
    };

    private static string HashtagUrl(string name) => $"{Site}hashtag/{Uri.EscapeDataString(name)}";

    private static string SymbolUrl(string name) => $"{Site}search?q=%24{Uri.EscapeDataString(name)}";

    // All photos of a Tweet share one link in the text.
    private static void AddMedia(List<TextEntity> list, string text, IReadOnlyList<MediaEntity>? media)
    {
        TextRange? last = null;
        foreach (var item in media ?? [])
        {
            if (item.Range != last)
                Add(list, text, TextEntityKind.Media, item.Range, item.DisplayUrl, item.ExpandedUrl);
            last = item.Range;
        }
    }

    private static void Add(List<TextEntity> list, string text, TextEntityKind kind, TextRange? range, string shown, string? url)
    {
        if (range is { } place)
            list.Add(new TextEntity(kind, place, shown, url) { Utf16Range = place.ToUtf16(text) });
    }

    private static string Part(string text, TextRange? range) => range is { } place ? place.Slice(text) : "";
}
