using System.Globalization;
using System.Text.Json;
using TwitterSdk.Emulator.Auth;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Routing;

/// <summary>A request that was routed and signed in: what a handler sees.</summary>
internal sealed class EmulatorRequest(
    WireRequest wire,
    SpecEndpoint endpoint,
    IReadOnlyList<KeyValuePair<string, string>> path,
    Caller caller,
    EmulatorState state,
    TimeProvider time)
{
    public WireRequest Wire => wire;

    public SpecEndpoint Endpoint => endpoint;

    public Caller Caller => caller;

    public EmulatorState State => state;

    public TimeProvider Time => time;

    /// <summary>The values in the path, by the spec's names.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Path => path;

    /// <summary>The user for whom the request acts; null for an app on its own.</summary>
    public EmulatorUser? Viewer => caller.User;

    /// <summary>The user for whom the request acts, where there must be one.</summary>
    public EmulatorUser Me => caller.User
        ?? throw new Refusal(403, 220, "These credentials may not use this resource: it needs a user.");

    /// <summary>The app that asks; what needs one is not reached without it.</summary>
    public EmulatorApp App => caller.App ?? throw Refusal.Unauthorized("no app proves itself");

    /// <summary>The parameter's text; null when it was not given.</summary>
    public string? Text(string name)
    {
        foreach (WireParameter parameter in wire.Parameters)
        {
            if (parameter.Name == name)
                return parameter.Value;
        }

        return caller.Authorization.GetValueOrDefault(name);
    }

    public string RequiredText(string name) => Text(name) ?? throw Refusal.Missing(name);

    public long? Long(string name)
    {
        if (Text(name) is not { Length: > 0 } text)
            return null;
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value)
            ? value
            : throw Refusal.Invalid(name, "is not a whole number");
    }

    public long RequiredLong(string name) => Long(name) ?? throw Refusal.Missing(name);

    public int Int(string name, int otherwise) => (int)Math.Clamp(Long(name) ?? otherwise, int.MinValue, int.MaxValue);

    /// <summary>The vendor takes <c>true</c>, <c>t</c> and <c>1</c> for yes.</summary>
    public bool Flag(string name, bool otherwise = false) => Text(name) switch
    {
        null or "" => otherwise,
        "true" or "t" or "1" => true,
        _ => false,
    };

    public IReadOnlyList<string> List(string name) =>
        Text(name)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    public IReadOnlyList<long> Ids(string name) =>
        [.. List(name).Select(text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long id)
            ? id
            : throw Refusal.Invalid(name, $"holds '{text}', which is not an id"))];

    /// <summary>The number in the path.</summary>
    public long PathId() => long.TryParse(path[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out long id)
        ? id
        : throw Refusal.NoSuchPage();

    /// <summary>A value in the path by its name.</summary>
    public string PathText(string name) => path.First(pair => pair.Key == name).Value;

    /// <summary>A number in the path by its name; the address was checked by now.</summary>
    public long PathLong(string name) => long.Parse(PathText(name), CultureInfo.InvariantCulture);

    /// <summary>A moment; null when it was not given.</summary>
    public DateTimeOffset? Moment(string name) => Text(name) is { Length: > 0 } text
        ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
        : null;

    /// <summary>A value of the JSON body by its dotted name, as text; null when it is not there.</summary>
    public string? JsonText(string dotted)
    {
        if (wire.Json is null || JsonAt(wire.Json.RootElement, dotted) is not { } element)
            return null;
        return element.ValueKind switch
        {
            JsonValueKind.String => element.GetString(),
            JsonValueKind.Null => null,
            _ => element.GetRawText(),
        };
    }

    /// <summary>Finds an element by its dotted name.</summary>
    public static JsonElement? JsonAt(JsonElement element, string dotted)
    {
        foreach (string name in dotted.Split('.'))
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                return null;
        }

        return element;
    }
}
