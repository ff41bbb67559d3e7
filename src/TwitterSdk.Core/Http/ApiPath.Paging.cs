using System.Runtime.InteropServices;
using System.Text.Json;
using TwitterSdk.Core.Json;
using TwitterSdk.Core.Paging;

namespace TwitterSdk.Core.Http;

public sealed partial class ApiPath
{
    /// <summary>
    /// Walks over pages with GET: each answer tells by a cursor or token where the next page starts. It ends where there is none, or an empty one, or 0.
    /// </summary>
    /// <param name="items">The member that holds the items of a page, with dots between the steps: <c>users</c>, <c>data</c>; empty where the answer itself is a list.</param>
    /// <param name="next">The member that holds the cursor or token: <c>next_cursor</c>, <c>meta.next_token</c>.</param>
    /// <param name="parameter">The parameter that takes it: <c>cursor</c>, <c>pagination_token</c>.</param>
    /// <param name="parameters">The other parameters; the first page's cursor may be among them.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    /// <returns>The items, or with <see cref="AsyncPages{TPage,TItem}.AsPages"/> the pages, each of which a later walk can go on behind.</returns>
    public AsyncPages<JsonRaw, JsonRaw> EnumerateAsync(string items, string next, string parameter, ApiParameters? parameters = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentException.ThrowIfNullOrEmpty(next);
        ArgumentException.ThrowIfNullOrEmpty(parameter);
        return Pager.Token<JsonRaw, JsonRaw>(
            (token, cancel) => GetAsync(token is null ? parameters : (parameters ?? []).With(parameter, token), cancel),
            page => ListOf(Find(page, items)),
            page => Find(page, next) is { ValueKind: JsonValueKind.String or JsonValueKind.Number } token ? token.ToString() : null,
            start: null,
            cancellationToken);
    }

    private static JsonElement Find(JsonRaw page, string path)
    {
        JsonElement found = page.ToElement();
        foreach (Range step in path.AsSpan().Split('.'))
        {
            if (path.Length > 0 && (found.ValueKind != JsonValueKind.Object || !found.TryGetProperty(path.AsSpan()[step], out found)))
                return default;
        }

        return found;
    }

    private static List<JsonRaw> ListOf(JsonElement list)
    {
        List<JsonRaw> items = [];
        if (list.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in list.EnumerateArray())
                items.Add(new JsonRaw(JsonMarshal.GetRawUtf8Value(item)));
        }

        return items;
    }
}
