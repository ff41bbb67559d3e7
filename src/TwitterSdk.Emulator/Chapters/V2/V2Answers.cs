using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Chapters.V2.Fields;
using TwitterSdk.Emulator.Chapters.V2.Pages;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;

namespace TwitterSdk.Emulator.Chapters.V2;

/// <summary>Makes answers: what the state has, cut to what the client asked for, in the naming that it uses.</summary>
internal sealed class V2Answers(SpecCatalog catalog, AnswerNaming naming)
{
    /// <summary>One object by its id, or the problem that says why not.</summary>
    public EmulatorResponse One(EmulatorRequest request, ObjectKind kind, string id, string parameter)
    {
        var document = new V2Document(request, catalog, naming);
        document.SetOne(kind, document.Find(kind, id, parameter));
        return document.Answer();
    }

    /// <summary>Several objects by their ids: those that there are, beside problems for the others.</summary>
    public EmulatorResponse Many(EmulatorRequest request, ObjectKind kind, string parameter)
    {
        var document = new V2Document(request, catalog, naming);
        foreach (string id in request.List(parameter).Distinct(StringComparer.Ordinal))
            document.Add(kind, document.Find(kind, id, parameter));
        return document.Answer();
    }

    /// <summary>The user whose name is in the address.</summary>
    public EmulatorResponse OneUser(EmulatorRequest request, string parameter)
    {
        var document = new V2Document(request, catalog, naming);
        document.SetOne(ObjectKind.User, document.FindUser(request.PathText(parameter), parameter));
        return document.Answer();
    }

    /// <summary>Several users by their names.</summary>
    public EmulatorResponse ManyUsers(EmulatorRequest request, string parameter)
    {
        var document = new V2Document(request, catalog, naming);
        foreach (string name in request.List(parameter).Distinct(StringComparer.OrdinalIgnoreCase))
            document.Add(ObjectKind.User, document.FindUser(name, parameter));
        return document.Answer();
    }

    public EmulatorResponse Page<T>(
        EmulatorRequest request, ObjectKind kind, TokenPage<T> page, Func<V2Document, T, JsonObject> make, JsonObject meta)
    {
        var document = new V2Document(request, catalog, naming);
        foreach (T item in page.Items)
            document.Add(kind, make(document, item));
        document.SetMeta(page.AddTo(meta));
        return document.Answer();
    }

    /// <summary>A message of a stream: one object with what it refers to.</summary>
    /// <param name="others">What is beside the data.</param>
    public byte[] Message(
        EmulatorRequest request, ObjectKind kind, Func<V2Document, JsonObject> make, params ReadOnlySpan<(string Name, JsonNode Value)> others)
    {
        var document = new V2Document(request, catalog, naming);
        document.SetOne(kind, make(document));
        foreach ((string name, JsonNode value) in others)
            document.SetOther(name, value);
        return document.Answer().Body.ToArray();
    }

    /// <summary>A message of a stream whose members nobody chooses.</summary>
    public byte[] Message(EmulatorRequest request, JsonObject data) => Data(request, data).Body.ToArray();

    /// <summary>An answer of the endpoint's type whose members nobody chooses.</summary>
    public EmulatorResponse Plain(EmulatorRequest request, JsonObject json)
    {
        int spelling = new Selection(request, catalog, naming).Spelling;
        var writer = new SpelledWriter(catalog, request.Endpoint.File, spelling);
        return EmulatorResponse.Json(output => writer.Write(output, request.Endpoint.Spec.Returns.Type!, json), Success(request));
    }

    /// <summary>An answer with nothing but data.</summary>
    public EmulatorResponse Data(EmulatorRequest request, JsonObject data) => Plain(request, new JsonObject { ["data"] = data });

    public static int Success(EmulatorRequest request) =>
        request.Endpoint.Spec.Success.Count > 0 ? request.Endpoint.Spec.Success[0] : 200;
}
