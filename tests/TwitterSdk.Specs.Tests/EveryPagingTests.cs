using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Testing;
using TwitterSdk.Testing.Specs;

namespace TwitterSdk.Specs.Tests;

/// <summary>Walks every paged endpoint of the specs over three pages, in the way that its style says.</summary>
internal sealed class EveryPagingTests
{
    private static IEnumerable<TestCaseData> PagedEndpoints() =>
        SpecCatalog.All.SelectMany(catalog => catalog.Endpoints).Where(endpoint => endpoint.Spec.Paging is not null).Select(endpoint => new TestCaseData(endpoint).SetArgDisplayNames(endpoint.Name));

    [TestCaseSource(nameof(PagedEndpoints))]
    public async Task Enumerating_walks_all_pages_and_then_ends(CatalogEndpoint endpoint)
    {
        // One for all pages: a page with the same items again would be the end.
        var samples = new SampleJson(endpoint.Catalog);
        int page = 0, sent = 0;
        await using StubServer server = await StubServer.StartAsync((_, context) => context.Response.Body.WriteAsync(Page(samples, endpoint, page++, ref sent)).AsTask());
        var credentials = new Core.Auth.CombinedCredentials(
            new Core.Auth.OAuth1Credentials("key", "secret", "token", "token-secret"),
            TwitterCredentials.App("bearer"),
            new Core.Auth.BearerCredentials("user-bearer", Core.Auth.AuthScheme.OAuth2));
        object client = endpoint.Catalog == SpecCatalog.Twitter
            ? TwitterClient.Create(credentials, options => options.BaseAddress = server.Address + "/{host}")
            : Twitch.TwitchClient.Create(Twitch.TwitchCredentials.With("client-id", credentials), options => options.BaseAddress = server.Address + "/{host}");

        object chapter = EndpointInvoker.Chapter(client, endpoint);
        int items = 0;
        await foreach (object? item in Enumerate(chapter, endpoint, new SampleParameters(endpoint.Catalog).Least(endpoint)))
        {
            Assert.That(item, Is.Not.Null);
            items++;
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(items, Is.EqualTo(sent).And.GreaterThanOrEqualTo(3), "all items of three pages");
            string send = endpoint.Spec.Paging!.Send ?? "max_id";
            List<RecordedRequest> later = [.. server.Requests.Skip(1)];
            Assert.That(later, Is.Not.Empty);
            Assert.That(later.Select(request => request.Query + "&" + request.BodyText), Has.All.Contains(send));
        }
    }

    /// <summary>Three pages with items, then one without; each says truthfully whether there is more.</summary>
    private static byte[] Page(SampleJson samples, CatalogEndpoint endpoint, int page, ref int sent)
    {
        PagingSpec paging = endpoint.Spec.Paging!;
        TypeRef returns = endpoint.Spec.Returns.Type!;
        JsonNode body = samples.Of(returns, endpoint.File)!;
        bool hasItems = page < 3, hasNext = page < 2;

        if (!hasItems)
            Replace(ref body, paging.Items, new JsonArray());
        JsonArray items = (paging.Items is null ? body : At(body, paging.Items))!.AsArray();
        if (paging.Style == PagingStyle.MaxId)
            CountDown(items, page);
        sent += items.Count;
        if (paging.Next is { } next)
            Set(body, next, hasNext ? Continuation(At(body, next), page) : null);
        if (paging.Next is { } number && !hasNext && body[number] is null && paging.Style == PagingStyle.Cursor)
            Set(body, number, 0);
        if (paging.Stop is { } stop)
            Set(body, stop, hasNext);
        return Encoding.UTF8.GetBytes(body.ToJsonString());
    }

    /// <summary>Newest first, on over all pages.</summary>
    private static void CountDown(JsonArray items, int page)
    {
        for (int i = 0; i < items.Count; i++)
        {
            long id = 1_000_000 - (page * 100) - i;
            items[i]!["id"] = id;
            items[i]!["id_str"] = id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    /// <summary>A number where the sample has one, as text where it comes as text; else opaque text.</summary>
    private static JsonNode Continuation(JsonNode? sample, int page)
    {
        string number = (100 - page).ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (sample?.GetValueKind() != System.Text.Json.JsonValueKind.String)
            return 100 - page;
        return long.TryParse(sample.GetValue<string>(), out _) ? number : $"page{page}";
    }

    private static JsonNode? At(JsonNode body, string path) => path.Split('.').Aggregate((JsonNode?)body, (node, name) => node?[name]);

    private static void Replace(ref JsonNode body, string? path, JsonNode value)
    {
        if (path is null)
            body = value;
        else
            Set(body, path, value);
    }

    private static void Set(JsonNode body, string path, JsonNode? value)
    {
        string[] names = path.Split('.');
        JsonNode at = names[..^1].Aggregate(body, (node, name) => node[name] ??= new JsonObject());
        at[names[^1]] = value;
        if (names.Length == 1 && body[names[0] + "_str"] is not null)
            body[names[0] + "_str"] = value?.ToString();
    }

    private static async IAsyncEnumerable<object?> Enumerate(object chapter, CatalogEndpoint endpoint, Dictionary<string, WireValue> values)
    {
        object pages = EndpointInvoker.Enumerate(chapter, endpoint, values);
        Type items = pages.GetType().GetInterfaces().Single(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>));
        MethodInfo collect = typeof(EveryPagingTests).GetMethod(nameof(CollectAsync), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(items.GetGenericArguments());
        foreach (object? item in (IEnumerable)await (Task<IEnumerable>)collect.Invoke(null, [pages])!)
            yield return item;
    }

    private static async Task<IEnumerable> CollectAsync<T>(IAsyncEnumerable<T> items)
    {
        List<T> list = [];
        await foreach (T item in items)
        {
            list.Add(item);
            Assert.That(list, Has.Count.LessThan(100), "the walk ends");
        }

        return list;
    }
}
