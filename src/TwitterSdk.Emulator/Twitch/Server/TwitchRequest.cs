using System.Globalization;
using System.Text.Json;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.Twitch.Accounts;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Twitch.Server;

/// <summary>A request to Twitch that was routed, signed in and checked: what a route sees.</summary>
internal sealed class TwitchRequest(EmulatorRequest request, TwitchCaller caller, TwitchState state, TwitchAnswers answers)
{
    public SpecEndpoint Endpoint => request.Endpoint;

    public EmulatorRequest Plain => request;

    public TwitchCaller Caller => caller;

    public TwitchState State => state;

    public TwitchAnswers Answers => answers;

    public DateTimeOffset Now => state.Services.Now;

    public IReadOnlyList<KeyValuePair<string, string>> Path => request.Path;

    /// <summary>The user for whom the request acts, where there must be one.</summary>
    public TwitchUser Me => caller.User ?? throw new Refusal(401, 0, "This resource needs a user access token");

    /// <summary>The app.</summary>
    public TwitchApp App => caller.Token?.App ?? throw new Refusal(401, 0, "OAuth token is missing");

    /// <summary>A parameter, or a value of the JSON body by its dotted name; null when it was not given.</summary>
    public string? Text(string name) => request.Text(name) is { Length: > 0 } text ? text : request.JsonText(name);

    /// <summary>A parameter that the check has seen.</summary>
    public string Required(string name) => Text(name) ?? throw Refusal.Missing(name);

    public int Int(string name, int otherwise) => int.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) ? value : otherwise;

    public bool Flag(string name, bool otherwise = false) => Text(name) is { } text ? text is "true" or "1" : otherwise;

    /// <summary>All values of a parameter, whether it was repeated or had commas.</summary>
    public IReadOnlyList<string> Values(string name) =>
    [
        .. request.Wire.Parameters
            .Where(parameter => parameter.Name == name)
            .SelectMany(parameter => parameter.Value.Split(',', StringSplitOptions.RemoveEmptyEntries)),
    ];

    /// <summary>The JSON body.</summary>
    public JsonElement Body => request.Wire.Json?.RootElement ?? throw new Refusal(400, 0, "The JSON body is missing");

    /// <summary>An element of the JSON body by its dotted name; null when it is not there.</summary>
    public JsonElement? Json(string dotted) => request.Wire.Json is { } json ? EmulatorRequest.JsonAt(json.RootElement, dotted) : null;

    /// <summary>The user that a parameter names by id.</summary>
    public TwitchUser User(string name) => state.Users.TryFind(Required(name), out TwitchUser? user)
        ? user
        : throw new Refusal(404, 0, $"The user in {name} does not exist");

    /// <summary>The user that the path names: by login in version 3 and older APIs, by id in version 5.</summary>
    /// <param name="index">Which of the path's parameters.</param>
    public TwitchUser PathUser(int index = 0)
    {
        string value = Path[index].Value;
        bool isFound = Path[index].Key.EndsWith("_id", StringComparison.Ordinal)
            ? state.Users.TryFind(value, out TwitchUser? user)
            : state.Users.TryFindLogin(value, out user);
        return isFound ? user! : throw new Refusal(404, 0, $"User '{value}' does not exist");
    }
}
