using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.Twitch.Facts;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Twitch.Server;

/// <summary>Answers made of facts, in the form of the endpoint's spec.</summary>
internal sealed class TwitchAnswers(SpecCatalog catalog)
{
    private static readonly string[] s_totals = ["total", "_total"];

    private readonly FactWriter _writer = new(catalog);

    /// <summary>Nothing but the endpoint's status.</summary>
    public static EmulatorResponse Done(TwitchRequest request) => EmulatorResponse.Empty(Status(request));

    /// <summary>The endpoint's type.</summary>
    public EmulatorResponse Of(TwitchRequest request, FactSet facts) => EmulatorResponse.Json(
        json => _writer.Write(json, request.Endpoint.File, request.Endpoint.Spec.Returns.Type!, facts),
        Status(request));

    /// <summary>A list that comes whole, in the member that today's API has for it.</summary>
    public EmulatorResponse Data(TwitchRequest request, params IEnumerable<FactSet> items) => Of(request, new FactSet { ["data"] = items });

    /// <summary>The page of a list that the request asks for.</summary>
    /// <param name="describe">What is known of an item: facts, or JSON that is complete.</param>
    /// <param name="others">Members beside the list; null for none.</param>
    public EmulatorResponse Page<T>(TwitchRequest request, IReadOnlyList<T> items, Func<T, object> describe, FactSet? others = null)
    {
        FactPage page = FactPage.Of(request, items.Count);
        FactSet facts = new FactSet().With(others ?? []);
        PagingSpec paging = request.Endpoint.Spec.Paging!;
        facts.Set(paging.Items!, items.Skip(page.Start).Take(page.Count).Select(describe));
        foreach (string total in s_totals)
            facts.TryAdd(total, items.Count);
        if (page.Next is { } next && paging.Next is { } name)
            facts.Set(name, next);
        else if (paging.Next is "pagination.cursor")
            facts["pagination"] = new FactSet();
        return Of(request, facts);
    }

    private static int Status(TwitchRequest request) => request.Endpoint.Spec.Success is { Count: > 0 } success ? success[0] : 200;
}
