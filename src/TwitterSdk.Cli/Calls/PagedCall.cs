using System.Globalization;
using System.Text.Json;
using TwitterSdk.Cli.Output;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Paging;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Cli.Calls;

/// <summary>Walks over all pages of a call, as the spec says how they follow each other.</summary>
internal sealed class PagedCall(CallBuilder builder, ApiConnection connection, CallArguments arguments)
{
    private readonly PagingSpec _paging = arguments.Endpoint.Spec.Paging!;

    /// <summary>The walk; nothing is sent before it is begun.</summary>
    public AsyncPages<JsonElement, JsonElement> Walk(CancellationToken cancellationToken) => _paging.Style switch
    {
        PagingStyle.MaxId => Pager.MaxId<JsonElement, JsonElement, TweetId>(
            (id, cancel) => FetchAsync(id?.Value.ToString(CultureInfo.InvariantCulture), cancel), Items, IdOf, Start() is { } start ? new TweetId(start) : null, cancellationToken),
        PagingStyle.Page => Pager.PageNumber<JsonElement, JsonElement, string>(
            (page, cancel) => FetchAsync(page?.ToString(CultureInfo.InvariantCulture), cancel), Items, KeyOf, (int?)Start(), cancellationToken),
        PagingStyle.Offset => Pager.Offset<JsonElement, JsonElement>(
            (offset, cancel) => FetchAsync(offset?.ToString(CultureInfo.InvariantCulture), cancel), Items, (int?)Start(), cancellationToken),
        PagingStyle.Position => Pager.Position<JsonElement, JsonElement>(
            (position, cancel) => FetchAsync(position?.ToString(CultureInfo.InvariantCulture), cancel), Items, NextNumber, GoesOn, Start(), cancellationToken),
        PagingStyle.Link => Pager.Link<JsonElement, JsonElement>(FollowAsync, Items, Next, cancellationToken),
        _ => Pager.Token<JsonElement, JsonElement>(FetchAsync, Items, Next, null, cancellationToken),
    };

    private async Task<JsonElement> FetchAsync(string? from, CancellationToken cancellationToken) =>
        (await connection.SendRawAsync(builder.Build(connection, arguments.With(_paging.Send, from)), cancellationToken)).ToElement();

    private async Task<JsonElement> FollowAsync(string? address, CancellationToken cancellationToken) => address is null
        ? await FetchAsync(null, cancellationToken)
        : (await connection.SendRawAsync(connection.BeginAt(builder.Endpoint, address), cancellationToken)).ToElement();

    private IReadOnlyList<JsonElement>? Items(JsonElement page) =>
        (_paging.Items is null ? page : JsonPaths.Find(page, _paging.Items)) is { ValueKind: JsonValueKind.Array } items ? [.. items.EnumerateArray()] : null;

    private string? Next(JsonElement page) => JsonPaths.Text(page, _paging.Next!) ?? JsonPaths.Text(page, _paging.Next + "_str");

    private long? NextNumber(JsonElement page) => Next(page) is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : null;

    private bool GoesOn(JsonElement page) => JsonPaths.Find(page, _paging.Stop!) is { ValueKind: JsonValueKind.True };

    private long? Start() =>
        arguments.Endpoint.Inputs.FirstOrDefault(input => input.Name == _paging.Send) is { } input && arguments.Values(input) is [var text]
            && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : null;

    private static TweetId IdOf(JsonElement item) => new(long.Parse(KeyOf(item), CultureInfo.InvariantCulture));

    /// <summary>What stays the same when an item comes a second time: its id, or all of it.</summary>
    private static string KeyOf(JsonElement item) => item.ValueKind != JsonValueKind.Object
        ? item.ToString()
        : JsonPaths.Text(item, "id_str") ?? JsonPaths.Text(item, "id") ?? JsonPaths.Text(item, "_id") ?? item.GetRawText();
}
