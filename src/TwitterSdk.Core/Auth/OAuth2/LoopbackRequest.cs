using System.Text;

namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>As much of an HTTP request as a sign-in needs.</summary>
internal sealed record LoopbackRequest
{
    public const int MaxHead = 16 * 1024;
    public const int MaxBody = 16 * 1024;

    public required string Method { get; init; }

    public required string Path { get; init; }

    /// <summary>What follows the question mark.</summary>
    public required string Query { get; init; }

    public string? Host { get; init; }

    public string? Origin { get; init; }

    public int ContentLength { get; init; }

    public string Body { get; init; } = "";

    /// <summary>Reads a head, up to the empty line; null when it is none.</summary>
    public static LoopbackRequest? Parse(ReadOnlySpan<byte> head)
    {
        var lines = Encoding.Latin1.GetString(head).Split("\r\n");
        var words = lines[0].Split(' ');
        if (words.Length != 3 || !words[2].StartsWith("HTTP/1.", StringComparison.Ordinal) || !words[1].StartsWith('/'))
            return null;

        string? host = null, origin = null;
        var length = 0;
        foreach (var line in lines.AsSpan(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
                return null;
            var value = line.AsSpan(colon + 1).Trim();
            var name = line.AsSpan(0, colon);
            if (name.Equals("Host", StringComparison.OrdinalIgnoreCase))
                host = value.ToString();
            else if (name.Equals("Origin", StringComparison.OrdinalIgnoreCase))
                origin = value.ToString();
            else if (name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase) && (!int.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out length) || length is < 0 or > MaxBody))
                return null;
        }

        var question = words[1].IndexOf('?', StringComparison.Ordinal);
        return new LoopbackRequest
        {
            Method = words[0],
            Path = question < 0 ? words[1] : words[1][..question],
            Query = question < 0 ? "" : words[1][(question + 1)..],
            Host = host,
            Origin = origin,
            ContentLength = length,
        };
    }

    /// <summary>Verb and path; the query has secrets.</summary>
    public override string ToString() => $"{Method} {Path}";
}
