using TwitterSdk.Generators.Binding;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Emit;

/// <summary>The methods that walk over all pages: <c>Enumerate…</c>, and <c>Poll…</c> for what grows at its head.</summary>
internal sealed class PagingEmitter(CSharpTypes types, EquatableArray<BoundPaging> pagings)
{
    private const string SinceId = "since_id";

    private readonly MethodEmitter _methods = new(types);

    public void Declare(CSharpWriter writer, MethodPlan plan)
    {
        if (Find(plan) is not { } paging)
            return;
        foreach (bool withRequest in MethodEmitter.Overloads(plan))
        {
            writer.Gap();
            Documentation(writer, plan, withRequest, "Walks over all pages.");
            writer.Line(EnumerateHeader(plan, paging, withRequest) + ";");
        }

        if (!CanPoll(plan))
            return;
        foreach (bool withRequest in MethodEmitter.Overloads(plan))
        {
            writer.Gap();
            Documentation(writer, plan, withRequest, "Asks again and again for what is new.", plan.Local("polling"));
            writer.Line(PollHeader(plan, paging, withRequest) + ";");
        }
    }

    public void Implement(CSharpWriter writer, MethodPlan plan)
    {
        if (Find(plan) is not { } paging)
            return;
        foreach (bool withRequest in MethodEmitter.Overloads(plan))
        {
            writer.Gap().Line(DocumentationEmitter.Inherited);
            MethodEmitter.Attributes(writer, plan, withRequest);
            Method(writer, plan, EnumerateHeader(plan, paging, withRequest), withRequest, SpecNames.EnumerateMethod(plan.Endpoint.Name), [plan.TokenName], () => Enumerate(writer, plan, paging));
        }

        if (!CanPoll(plan))
            return;
        foreach (bool withRequest in MethodEmitter.Overloads(plan))
        {
            writer.Gap().Line(DocumentationEmitter.Inherited);
            MethodEmitter.Attributes(writer, plan, withRequest);
            Method(writer, plan, PollHeader(plan, paging, withRequest), withRequest, SpecNames.PollMethod(plan.Endpoint.Name), [plan.Local("polling"), plan.TokenName], () => Poll(writer, plan, paging));
        }
    }

    private BoundPaging? Find(MethodPlan plan) => pagings.FirstOrDefault(paging => paging.Endpoint == plan.Endpoint.Name);

    private static bool CanPoll(MethodPlan plan) =>
        plan.Endpoint.Paging!.Style == PagingStyle.MaxId && plan.Find(SinceId) is { Type.Nullable: true };

    private static string EnumerateHeader(MethodPlan plan, BoundPaging paging, bool withRequest) =>
        $"{CoreNames.AsyncPages}<{paging.Page}, {paging.Item}> {SpecNames.EnumerateMethod(plan.Endpoint.Name)}({plan.Signature(withRequest, plan.Token)})";

    private static string PollHeader(MethodPlan plan, BoundPaging paging, bool withRequest) =>
        $"{CoreNames.AsyncPages}<{paging.Page}, {paging.Item}> {SpecNames.PollMethod(plan.Endpoint.Name)}({plan.Signature(withRequest, $"{CoreNames.PollingOptions}? {plan.Local("polling")} = null", plan.Token)})";

    private static void Documentation(CSharpWriter writer, MethodPlan plan, bool withRequest, string what, string? polling = null)
    {
        EndpointSpec endpoint = plan.Endpoint;
        string doc = endpoint.Doc is null ? $"<see cref=\"{SpecNames.ClientInterface(plan.Chapter)}\"/>'s <c>{plan.MethodName}</c>." : DocumentationText.Sentence(endpoint.Doc);
        DocumentationEmitter.Endpoint(writer, endpoint, $"{doc} {what}");
        MethodEmitter.Parameters(writer, plan, withRequest);
        if (polling is not null)
            DocumentationEmitter.Parameter(writer, polling, "How often to ask; null for once a minute.");
        DocumentationEmitter.Parameter(writer, plan.TokenName, "Cancels the walk.");
        MethodEmitter.Attributes(writer, plan, withRequest);
        MethodEmitter.Schemes(writer, endpoint);
    }

    private void Method(CSharpWriter writer, MethodPlan plan, string header, bool withRequest, string name, string[] last, Action body)
    {
        if (!withRequest && plan.RequestType is not null)
        {
            writer.Line($"public {header} =>");
            writer.Continued($"{name}({plan.HandedOn($"new {plan.RequestType}()", last)});");
            return;
        }

        writer.Open("public " + header);
        _methods.Guards(writer, plan, withRequest);
        body();
        writer.Close();
    }

    private static void Enumerate(CSharpWriter writer, MethodPlan plan, BoundPaging paging)
    {
        PagingSpec spec = plan.Endpoint.Paging!;
        switch (spec.Style)
        {
            case PagingStyle.MaxId:
                ById(writer, plan, paging, Sent(plan, spec));
                break;
            case PagingStyle.Link:
                Link(writer, plan, paging);
                break;
            case PagingStyle.Page or PagingStyle.Offset:
                Counted(writer, plan, paging, Sent(plan, spec), spec.Style == PagingStyle.Page ? "PageNumber" : "Offset");
                break;
            case PagingStyle.Position:
                Continued(writer, plan, paging, Sent(plan, spec), "Position", "long", Stop(paging, spec));
                break;
            default:
                Continued(writer, plan, paging, Sent(plan, spec), null, null, null);
                break;
        }
    }

    /// <summary>The answer brings the continuation: a number or a text.</summary>
    private static void Continued(CSharpWriter writer, MethodPlan plan, BoundPaging paging, ParameterSpec send, string? pager, string? type, string? stop)
    {
        BoundPath next = paging.Next ?? throw Missing(plan, "the member that holds the continuation");
        bool text = type is null && next.Type == "string";
        if (!text && next.Type is not ("long" or "int") && type is null)
            throw new EmissionException($"A continuation is text or a whole number, not '{next.Type}'.", plan.Endpoint.Paging!.Range);
        type ??= text ? "string" : "long";
        pager ??= text ? "Token" : "Cursor";
        Start(writer, paging, pager, "");
        Fetch(writer, plan, send, type);
        Items(writer, paging);
        Argument(writer, $"static page => {next.Expression}");
        if (stop is not null)
            Argument(writer, stop);
        Argument(writer, From(plan, send, type));
        End(writer, plan);
    }

    private static void Counted(CSharpWriter writer, MethodPlan plan, BoundPaging paging, ParameterSpec send, string pager)
    {
        // Items that have ids are the same when their ids are: counts in them may have changed between two pages.
        bool byId = pager == "PageNumber" && paging.Id is { } id && id.Expression != "item";
        Start(writer, paging, pager, byId ? $", {paging.Id!.Type}{(paging.Id.Nullable ? "?" : "")}" : "");
        Fetch(writer, plan, send, "int");
        Items(writer, paging);
        if (byId)
            Argument(writer, $"static item => {paging.Id!.Expression}");
        Argument(writer, From(plan, send, "int"));
        End(writer, plan);
    }

    private static void ById(CSharpWriter writer, MethodPlan plan, BoundPaging paging, ParameterSpec send)
    {
        string id = IdType(plan, paging, send);
        Start(writer, paging, "MaxId", ", " + id);
        Fetch(writer, plan, send, id);
        Items(writer, paging);
        Argument(writer, IdOf(paging));
        Argument(writer, plan.Value(send));
        End(writer, plan);
    }

    private static void Poll(CSharpWriter writer, MethodPlan plan, BoundPaging paging)
    {
        ParameterSpec max = Sent(plan, plan.Endpoint.Paging!);
        ParameterSpec since = plan.Find(SinceId)!;
        string request = plan.RequestName;
        Start(writer, paging, "SinceId", ", " + IdType(plan, paging, max));
        string sinceName = plan.Local("since");
        string maxName = plan.Local("max");
        string cancel = plan.Local("cancel");

        // A highest id of the caller would hide all that is new, for ever.
        string next = $"{request} with {{ {since.Name} = {sinceName} ?? {request}.{since.Name}, {max.Name} = {maxName} }}";
        Argument(writer, $"({sinceName}, {maxName}, {cancel}) => {plan.MethodName}({plan.HandedOn(next, cancel)})");
        Items(writer, paging);
        Argument(writer, IdOf(paging));
        Argument(writer, plan.Value(since));
        Argument(writer, plan.Local("polling"));
        End(writer, plan);
    }

    private static void Link(CSharpWriter writer, MethodPlan plan, BoundPaging paging)
    {
        BoundPath next = paging.Next ?? throw Missing(plan, "the member that holds the next address");
        string address = plan.Local("address");
        string cancel = plan.Local("cancel");
        string first = $"{plan.MethodName}({plan.HandedOn(plan.RequestType is null ? null : plan.RequestName, cancel)})";
        string type = plan.Endpoint.Returns.Type!.Name!;
        Start(writer, paging, "Link", "");
        Argument(writer, $"({address}, {cancel}) => {address} is null ? {first} : _api.SendAsync<{type}>(_api.BeginAt({EndpointFieldEmitter.FieldName(plan.Endpoint)}, {address}), {cancel})");
        Items(writer, paging);
        Argument(writer, $"static page => {next.Expression}");
        End(writer, plan);
    }

    private static void Start(CSharpWriter writer, BoundPaging paging, string pager, string further) =>
        writer.Line($"return {CoreNames.Pager}.{pager}<{paging.Page}, {paging.Item}{further}>(");

    private static void Fetch(CSharpWriter writer, MethodPlan plan, ParameterSpec send, string type)
    {
        string request = plan.RequestName;
        string sent = CSharpTypes.PlainName(send.Type);
        string cast = sent == "int" && type == "long" ? "(int?)" : "";
        string next = plan.Local("next");
        string cancel = plan.Local("cancel");
        string changed = $"{request} with {{ {send.Name} = {cast}{next} ?? {request}.{send.Name} }}";
        Argument(writer, $"({next}, {cancel}) => {plan.MethodName}({plan.HandedOn(changed, cancel)})");
    }

    private static void Items(CSharpWriter writer, BoundPaging paging) => Argument(writer, $"static page => {paging.Items.Expression}");

    private static string IdOf(BoundPaging paging) =>
        $"static item => {paging.Id!.Expression}{(paging.Id.Nullable ? " ?? default" : "")}";

    private static string From(MethodPlan plan, ParameterSpec send, string type) =>
        CSharpTypes.PlainName(send.Type) == "long" && type == "int" ? $"(int?){plan.Value(send)}" : plan.Value(send);

    private static void Argument(CSharpWriter writer, string argument) => writer.Continued(argument + ",");

    private static void End(CSharpWriter writer, MethodPlan plan) => writer.Continued(plan.TokenName + ");");

    private static string Stop(BoundPaging paging, PagingSpec spec) =>
        paging.Stop is { } stop
            ? $"static page => {stop.Expression}{(stop.Nullable ? " ?? false" : "")}"
            : throw new EmissionException("The paging style 'position' needs a member that says whether there is more.", spec.Range);

    private static string IdType(MethodPlan plan, BoundPaging paging, ParameterSpec send)
    {
        string id = CSharpTypes.PlainName(send.Type);
        if (paging.Id is null)
            throw Missing(plan, "an item's id");
        if (paging.Id.Type != id)
            throw new EmissionException($"'{send.WireName}' is a '{id}', but the id of an item is a '{paging.Id.Type}'; paging by ids needs one type.", plan.Endpoint.Paging!.Range);
        return id;
    }

    private static ParameterSpec Sent(MethodPlan plan, PagingSpec spec)
    {
        ParameterSpec send = plan.Find(spec.Send) ?? throw Missing(plan, $"the parameter '{spec.Send}'");
        return send.Type.Nullable
            ? send
            : throw new EmissionException($"'{send.WireName}' carries the continuation, so it must be optional: put '?' behind its type.", send.Range);
    }

    private static EmissionException Missing(MethodPlan plan, string what) =>
        new($"'{plan.Endpoint.Name}' cannot be paged: {what} is missing.", plan.Endpoint.Paging!.Range);
}
