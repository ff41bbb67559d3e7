using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Page;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Control;

/// <summary>What is not the vendor's but the emulator's own. Nothing here is recorded, counted or made to fail.</summary>
internal sealed class ControlPlane(EmulatorState state, IEnumerable<IControl> controls)
{
    /// <summary>The first segment of its addresses, where the vendor's host label would stand.</summary>
    public const string Prefix = "_emulator";

    private readonly Dictionary<string, IControl> _controls = controls.ToDictionary(control => control.Route, StringComparer.Ordinal);

    /// <summary>Whether a request is for the emulator itself: whoever opens its bare address in a browser wants the page.</summary>
    public static bool Is(WireRequest request) => request.Host == Prefix || (request.RawPath == "/" && request.Method == "GET");

    public EmulatorResponse Handle(WireRequest request)
    {
        try
        {
            if (PageFiles.Find(request) is { } file)
                return file;
            if (request.Method != "GET" && PageOrigin.Problem(request) is { } problem)
                throw new Refusal(403, 0, problem);
            if (request.Method == "GET" && request.Segments.Count == 0)
                return Index();
            string route = $"{request.Method} {string.Join('/', request.Segments)}";
            if (!_controls.TryGetValue(route, out IControl? control))
                throw new Refusal(404, 34, $"There is no '{route}' here. There are: {string.Join(", ", _controls.Keys)}.");
            if (request.Malformed is { } malformed)
                throw malformed;
            lock (state.Services.Gate)
                return control.Handle(request);
        }
        catch (Refusal refusal)
        {
            return EmulatorResponse.Refused(refusal, $"/{Prefix}/{string.Join('/', request.Segments)}");
        }
    }

    private EmulatorResponse Index() => ControlJson.Answer(ControlJson.List(_controls.Values, control => new JsonObject
    {
        ["route"] = control.Route.Replace(" ", $" /{Prefix}/", StringComparison.Ordinal), ["doc"] = control.Doc,
    }));
}
