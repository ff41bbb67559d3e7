using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;

namespace TwitterSdk.Emulator.Chapters.V2.Pages;

/// <summary>
/// A page of something, with tokens for its neighbours. A token remembers the item where the page began or ended, so that new items
/// at the front shift nothing; only when that item is gone does its place count.
/// </summary>
internal sealed class TokenPage<T>
{
    private readonly string? _next;
    private readonly string? _previous;

    private TokenPage(IReadOnlyList<T> items, string? next, string? previous)
    {
        Items = items;
        _next = next;
        _previous = previous;
    }

    public IReadOnlyList<T> Items { get; }

    /// <param name="idOf">What tells the items apart.</param>
    /// <param name="size">How many items a full page has.</param>
    public static TokenPage<T> Of(EmulatorRequest request, IReadOnlyList<T> all, Func<T, long> idOf, int size)
    {
        int start = 0;
        int end = Math.Min(size, all.Count);
        string name = request.Text("next_token") is { Length: > 0 } ? "next_token" : "pagination_token";
        if (request.Text(name) is { Length: > 0 } token)
            (start, end) = Range(Read(request, name, token), all, idOf, size);
        T[] items = [.. all.Skip(start).Take(end - start)];
        return new TokenPage<T>(
            items,
            end < all.Count && items.Length > 0 ? Token(request, 'n', idOf(items[^1]), end) : null,
            start > 0 && items.Length > 0 ? Token(request, 'p', idOf(items[0]), start) : null);
    }

    /// <summary>Adds the count and the tokens.</summary>
    public JsonObject AddTo(JsonObject meta)
    {
        meta["result_count"] = Items.Count;
        if (_next is not null)
            meta["next_token"] = _next;
        if (_previous is not null)
            meta["previous_token"] = _previous;
        return meta;
    }

    private static (int Start, int End) Range(
        (char Direction, long Id, int Place) token, IReadOnlyList<T> all, Func<T, long> idOf, int size)
    {
        int place = Math.Min(token.Place, all.Count);
        int anchor = all.Select(idOf).ToList().IndexOf(token.Id);
        if (anchor >= 0)
            place = token.Direction == 'n' ? anchor + 1 : anchor;
        return token.Direction == 'n'
            ? (place, Math.Min(place + size, all.Count))
            : (Math.Max(0, place - size), place);
    }

    private static string Token(EmulatorRequest request, char direction, long id, int place) => Base64Url.EncodeToString(
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{direction} {id} {place} {request.Endpoint.Name}")));

    private static (char Direction, long Id, int Place) Read(EmulatorRequest request, string name, string token)
    {
        byte[] bytes = new byte[token.Length];
        if (Base64Url.TryDecodeFromChars(token, bytes, out int length)
            && Encoding.UTF8.GetString(bytes, 0, length).Split(' ') is [['n' or 'p'] direction, string id, string place, string endpoint]
            && endpoint == request.Endpoint.Name
            && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out long anchor)
            && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out int index))
        {
            return (direction[0], anchor, index);
        }

        throw Refusal.Invalid(name, "is not a token of this resource");
    }
}
