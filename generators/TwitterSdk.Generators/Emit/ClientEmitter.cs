using TwitterSdk.Generators.Binding;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Emit;

/// <summary>A chapter's client: its interface, its class, and its place in the product's client.</summary>
internal sealed class ClientEmitter(BoundSpec spec, CSharpTypes types)
{
    private readonly SpecFile _file = spec.File;
    private readonly string _chapter = spec.File.Chapter!;
    private readonly string _client = SpecNames.Client(spec.File.Chapter!);
    private readonly string _interface = SpecNames.ClientInterface(spec.File.Chapter!);
    private readonly MethodEmitter _methods = new(types);
    private readonly PagingEmitter _paging = new(types, spec.Pagings);
    private readonly IReadOnlyList<MethodPlan> _plans = [.. spec.File.Endpoints.Select(endpoint => new MethodPlan(spec.File.Chapter!, endpoint))];

    public void Emit(CSharpWriter writer)
    {
        if (SpecNames.Container(_file.Scope) is { } container)
            Container(writer, container);
        Interface(writer);
        Class(writer);
        foreach (MethodPlan plan in _plans.Where(plan => plan.RequestType is not null))
        {
            writer.Gap();
            RequestRecordEmitter.Emit(writer, plan, types);
        }
    }

    private void Container(CSharpWriter writer, string container)
    {
        string field = "_" + CSharpText.Camel(_chapter);
        writer.Gap().Open($"partial interface I{container}");
        Summary(writer);
        writer.Line($"{_interface} {_chapter} {{ get; }}");
        writer.Close();
        writer.Gap().Open($"partial class {container} : I{container}");
        writer.Line($"private {_client}? {field};");
        writer.Gap().Line(DocumentationEmitter.Inherited);
        writer.Line($"public {_interface} {_chapter} => {field} ??= new {_client}(_api);");
        writer.Close();
    }

    private void Interface(CSharpWriter writer)
    {
        writer.Gap();
        Summary(writer);
        if (_file.DocsUrl is not null)
            writer.Line($"/// <remarks><see href=\"{DocumentationText.Escape(_file.DocsUrl)}\">Documentation</see></remarks>");
        writer.Open($"public partial interface {_interface}");
        foreach (MethodPlan plan in _plans)
        {
            MethodEmitter.Declare(writer, plan);
            _paging.Declare(writer, plan);
        }

        writer.Close();
    }

    private void Class(CSharpWriter writer)
    {
        writer.Gap().Line($"/// <inheritdoc cref=\"{_interface}\"/>");
        writer.Open($"public sealed partial class {_client} : {_interface}");
        foreach (MethodPlan plan in _plans)
        {
            writer.Gap();
            EndpointFieldEmitter.Emit(writer, _chapter, plan.Endpoint);
        }

        writer.Gap();
        writer.Line($"private readonly {CoreNames.ApiConnection} _api;");
        writer.Gap();
        DocumentationEmitter.Summary(writer, "A client that sends through a connection.");
        DocumentationEmitter.Parameter(writer, "api", "What to send through.");
        writer.Open($"public {_client}({CoreNames.ApiConnection} api)");
        writer.Line($"{SystemNames.ArgumentNullException}.ThrowIfNull(api);");
        writer.Line("_api = api;");
        writer.Close();
        writer.Gap();
        DocumentationEmitter.Summary(writer, "All endpoints of this client.");
        string fields = string.Join(", ", _plans.Select(plan => EndpointFieldEmitter.FieldName(plan.Endpoint)));
        writer.Line($"public static {SystemNames.IReadOnlyList}<{CoreNames.ApiEndpoint}> Endpoints {{ get; }} = [{fields}];");
        foreach (MethodPlan plan in _plans)
        {
            _methods.Implement(writer, plan);
            _paging.Implement(writer, plan);
        }

        writer.Close();
    }

    private void Summary(CSharpWriter writer) =>
        DocumentationEmitter.Summary(writer, DocumentationText.Sentence(_file.Doc ?? CSharpText.Words(_chapter)));
}
