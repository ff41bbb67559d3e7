using TwitterSdk.Emulator.Http;

namespace TwitterSdk.Emulator.Auth;

/// <summary>Takes an <c>OAuth a="1", b="2"</c> header apart.</summary>
internal static class AuthorizationHeader
{
    public static Dictionary<string, string> Parse(string parameters)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string item in parameters.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = item.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                throw Malformed($"'{item}' is no pair");
            string name = PercentText.DecodePath(item[..equals]);
            string value = item[(equals + 1)..].Trim();
            if (value.Length < 2 || value[0] != '"' || value[^1] != '"')
                throw Malformed($"the value of {name} is not quoted");
            if (!values.TryAdd(name, PercentText.DecodePath(value[1..^1])))
                throw Malformed($"{name} is there twice");
        }

        return values;
    }

    private static Refusal Malformed(string problem) => new(400, 215, $"Bad authentication data: {problem}.");
}
