using System.Globalization;
using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;

namespace TwitterSdk.Emulator.Chapters.V2.Pages;

/// <summary>A page of something that seldom changes; its token is the place of the next page, in 16 digits.</summary>
internal sealed class OffsetPage<T>
{
    private readonly string? _next;

    private OffsetPage(IReadOnlyList<T> items, string? next)
    {
        Items = items;
        _next = next;
    }

    public IReadOnlyList<T> Items { get; }

    public static OffsetPage<T> Of(EmulatorRequest request, IReadOnlyCollection<T> all)
    {
        int start = 0;
        if (request.Text("pagination_token") is { Length: > 0 } token
            && !(token.Length == 16 && int.TryParse(token, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out start)))
        {
            throw Refusal.Invalid("pagination_token", "is not a token of this resource");
        }

        int size = PageSize.Of(request);
        T[] items = [.. all.Skip(start).Take(size)];
        return new OffsetPage<T>(items, start + items.Length < all.Count ? (start + items.Length).ToString("x16", CultureInfo.InvariantCulture) : null);
    }

    /// <summary>The whole answer: data where there are any, count and token.</summary>
    public JsonObject ToJson(Func<T, JsonObject> make, JsonObject meta)
    {
        var json = new JsonObject();
        if (Items.Count > 0)
            json["data"] = new JsonArray([.. Items.Select(make)]);
        meta["result_count"] = Items.Count;
        if (_next is not null)
            meta["next_token"] = _next;
        json["meta"] = meta;
        return json;
    }
}
