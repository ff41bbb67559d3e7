using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Chapters.V2.Fields;
using TwitterSdk.Emulator.Chapters.V2.Objects;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;

namespace TwitterSdk.Emulator.Chapters.V2;

/// <summary>An answer with data, what they refer to, what could not be shown, and where the page stands.</summary>
internal sealed class V2Document
{
    private readonly EmulatorRequest _request;
    private readonly SpecCatalog _catalog;
    private readonly Selection _selection;
    private readonly Expander _expander;
    private readonly List<JsonObject> _data = [];
    private readonly List<ApiProblem> _problems = [];
    private ObjectKind? _kind;
    private readonly List<(string Name, JsonNode Value)> _others = [];
    private JsonObject? _meta;
    private bool _isOne;

    public V2Document(EmulatorRequest request, SpecCatalog catalog, AnswerNaming naming)
    {
        _request = request;
        _catalog = catalog;
        _selection = new Selection(request, catalog, naming);
        Source = new ObjectSource(request);
        _expander = new Expander(catalog, request.Endpoint.File, _selection, Source);
    }

    public ObjectSource Source { get; }

    /// <summary>Finds an object; null when there is a problem, which the answer then tells.</summary>
    public JsonObject? Find(ObjectKind kind, string id, string parameter)
    {
        JsonObject? found = Source.Find(kind, id, parameter, out ApiProblem? problem);
        if (problem is not null)
            _problems.Add(problem);
        return found;
    }

    /// <summary>The same for a user by name.</summary>
    public JsonObject? FindUser(string username, string parameter)
    {
        if (Source.UserId(username) is { } id)
            return Find(ObjectKind.User, id, parameter);
        _problems.Add(ApiProblem.NotFound(ObjectKind.User.Resource, parameter, username));
        return null;
    }

    public void Add(ObjectKind kind, JsonObject? whole)
    {
        _kind = kind;
        if (whole is not null)
            _data.Add(whole);
    }

    public void SetOne(ObjectKind kind, JsonObject? whole)
    {
        _isOne = true;
        Add(kind, whole);
    }

    public void SetMeta(JsonObject meta) => _meta = meta;

    /// <summary>A member that is beside the data.</summary>
    public void SetOther(string name, JsonNode value) => _others.Add((name, value));

    public EmulatorResponse Answer()
    {
        foreach (JsonObject whole in _data)
            _expander.Follow(_kind!, whole);
        _problems.AddRange(_expander.Problems);
        var json = new JsonObject();
        if (_data.Count > 0)
        {
            _data.ForEach(whole => Cut(_kind!, whole, "data"));
            json["data"] = _isOne ? _data[0] : new JsonArray([.. _data]);
        }

        if (Includes() is { Count: > 0 } includes)
            json["includes"] = includes;
        if (_problems.Count > 0)
            json["errors"] = new JsonArray([.. _problems.Select(problem => problem.ToJson())]);
        if (_meta is not null)
            json["meta"] = _meta;
        foreach ((string name, JsonNode value) in _others)
            json[name] = value;
        var writer = new SpelledWriter(_catalog, _request.Endpoint.File, _selection.Spelling);
        return EmulatorResponse.Json(
            output => writer.Write(output, _request.Endpoint.Spec.Returns.Type!, json), V2Answers.Success(_request));
    }

    private JsonObject Includes()
    {
        var includes = new JsonObject();
        foreach (ObjectKind kind in ObjectKind.All)
        {
            JsonObject[] found = [.. _expander.Found(kind)];
            Array.ForEach(found, whole => Cut(kind, whole, "includes"));
            if (found.Length > 0)
                includes[kind.Includes] = new JsonArray(found);
        }

        return includes;
    }

    /// <summary>Takes away what was not asked for, and tells what was asked for but is not for the caller.</summary>
    private void Cut(ObjectKind kind, JsonObject whole, string section)
    {
        string id = whole[kind.Id]!.GetValue<string>();
        foreach (string field in _selection.Private(kind).Where(field => !whole.ContainsKey(field)))
            _problems.Add(ApiProblem.HiddenField(kind.Resource, id, field, section));
        foreach (string name in whole.Select(member => member.Key).Where(name => !_selection.Has(kind, name)).ToArray())
            whole.Remove(name);
    }
}
