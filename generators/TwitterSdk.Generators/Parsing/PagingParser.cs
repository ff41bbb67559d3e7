using System.Collections.Generic;
using TwitterSdk.Generators.Json;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Parsing;

/// <summary><c>cursor users</c>, or an object where names differ from the style's own.</summary>
internal static class PagingParser
{
    internal static readonly string[] Styles = ["cursor", "max_id", "token", "page", "offset", "position", "link"];
    internal static readonly string[] Known = ["style", "items", "send", "next", "size", "stop"];

    public static PagingSpec? Parse(MemberReader endpoint)
    {
        JsonNode? node = endpoint.Node("paging");
        if (node is JsonObject json)
            return ParseObject(json, endpoint.Problems);
        return endpoint.Slice("paging") is { } text ? ParseText(text, endpoint.Problems) : null;
    }

    private static PagingSpec? ParseText(TextSlice text, ProblemList problems)
    {
        List<TextSlice> words = text.Words();
        if (words.Count is 1 or 2)
            return Of(words[0], words.Count > 1 ? words[1] : null, text.Range, problems);
        problems.Add(SyntaxRules.BadPaging, text.Range, text.Text, " Write a style and the member with the items, for instance 'cursor users'.");
        return null;
    }

    private static PagingSpec? ParseObject(JsonObject json, ProblemList problems)
    {
        var members = new MemberReader(json, "'paging'", problems, Known);
        if (members.Slice("style") is not { } style)
        {
            if (!members.Has("style"))
                members.ReportMissing("'paging'", json.Range, "style", "\"cursor\"");
            return null;
        }

        PagingSpec? paging = Of(style, members.Slice("items"), json.Range, problems);
        return paging is null ? null : paging with
        {
            Send = members.Words("send") ?? paging.Send,
            Next = members.Words("next") ?? paging.Next,
            Size = members.Words("size") ?? paging.Size,
            Stop = members.Words("stop") ?? paging.Stop,
            Ranges = paging.Ranges with
            {
                Send = members.Slice("send")?.Range ?? json.Range,
                Next = members.Slice("next")?.Range ?? json.Range,
                Size = members.Slice("size")?.Range ?? json.Range,
                Stop = members.Slice("stop")?.Range ?? json.Range,
            },
        };
    }

    /// <summary>The style with its own names.</summary>
    private static PagingSpec? Of(TextSlice style, TextSlice? items, TextRange range, ProblemList problems)
    {
        string? name = items?.Text is { Length: > 0 } text ? text : null;
        PagingSpec? paging = style.Text switch
        {
            "cursor" => new(PagingStyle.Cursor, name, "cursor", "next_cursor", null, null, range),
            "max_id" => new(PagingStyle.MaxId, name, "max_id", null, null, null, range),
            "token" => new(PagingStyle.Token, name, "pagination_token", "meta.next_token", null, null, range),
            "page" => new(PagingStyle.Page, name, "page", null, null, null, range),
            "offset" => new(PagingStyle.Offset, name, "offset", null, null, null, range),
            "position" => new(PagingStyle.Position, name, "max_position", "response.position.min_position", null, "response.position.was_truncated", range),
            "link" => new(PagingStyle.Link, name, null, "_links.next", null, null, range),
            _ => null,
        };
        if (paging is not null)
            return paging with { Ranges = new PagingRanges(items?.Range ?? range, range, range, range, range) };

        string hint = Suggestion.For(style.Text, Styles, " Write one of " + string.Join(", ", Styles) + ".");
        problems.Add(SyntaxRules.BadPaging, style.Range, style.Text, hint);
        return null;
    }
}
