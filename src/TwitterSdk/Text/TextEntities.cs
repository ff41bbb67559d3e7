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
            Add(list, TextEntityKind.Url, url.Range, url.DisplayUrl ?? url.Url, url.ExpandedUrl ?? url.Url);
        foreach (var mention in entities.UserMentions)
            Add(list, TextEntityKind.Mention, mention.Range, Part(text, mention.Range), Site + mention.ScreenName);
        foreach (var hashtag in entities.Hashtags)
            Add(list, TextEntityKind.Hashtag, hashtag.Range, Part(text, hashtag.Range), $"{Site}hashtag/{Uri.EscapeDataString(hashtag.Text)}");
        foreach (var symbol in entities.Symbols)
            Add(list, TextEntityKind.Symbol, symbol.Range, Part(text, symbol.Range), $"{Site}search?q=%24{Uri.EscapeDataString(symbol.Text)}");
        AddMedia(list, entities.Media);

        list.Sort(static (one, other) => other.Start != one.Start ? other.Start.CompareTo(one.Start) : other.End.CompareTo(one.End));
        return list;
    }

    // All photos of a Tweet share one link in the text.
    private static void AddMedia(List<TextEntity> list, IReadOnlyList<MediaEntity>? media)
    {
        TextRange? last = null;
        foreach (var item in media ?? [])
        {
            if (item.Range != last)
                Add(list, TextEntityKind.Media, item.Range, item.DisplayUrl, item.ExpandedUrl);
            last = item.Range;
        }
    }

    private static void Add(List<TextEntity> list, TextEntityKind kind, TextRange? range, string text, string? url)
    {
        if (range is { } place)
            list.Add(new TextEntity(kind, place, text, url));
    }

    private static string Part(string text, TextRange? range) => range is { } place ? place.Slice(text) : "";
}
