using TwitterSdk.Emulator.Auth;

namespace TwitterSdk.Emulator.Observation;

/// <summary>A request that reached the emulator, whatever became of it.</summary>
public sealed class RecordedRequest
{
    /// <summary>Its place among all requests since the start, from 1.</summary>
    public long Number { get; internal set; }

    /// <summary>When it was read completely, by the emulator's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The verb.</summary>
    public required string Method { get; init; }

    /// <summary>The label of the vendor's host: <c>api</c>, <c>upload</c>.</summary>
    public required string Host { get; init; }

    /// <summary>The decoded path behind the host label, as in <c>/1.1/statuses/update.json</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The spec's name of the endpoint, as in <c>Statuses.Update</c>; null when no endpoint fits.</summary>
    public required string? Endpoint { get; init; }

    /// <summary>All parameters but those of the Authorization header.</summary>
    public required IReadOnlyList<RecordedParameter> Parameters { get; init; }

    /// <summary>All headers but Authorization, by lower-case name.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The size of the body in bytes.</summary>
    public required long BodyLength { get; init; }

    /// <summary>The SHA-256 of the body in lower-case hex; that of nothing for no body.</summary>
    public required string BodySha256 { get; init; }

    /// <summary>The TCP connection on which it came: two requests with the same text shared one.</summary>
    public required string ConnectionId { get; init; }

    /// <summary>How the request identified itself, once that was proven.</summary>
    public CallerKind Auth { get; internal set; }

    /// <summary>The handle of the user for whom it acted; null for none.</summary>
    public string? User { get; internal set; }

    /// <summary>The status of the answer; null while there is none, and after a dropped connection.</summary>
    public int? Status { get; internal set; }

    /// <summary>What was wrong, in more detail than the client is told; null when nothing was.</summary>
    public string? Problem { get; internal set; }

    /// <summary>The parameter that was refused; null when it was something else.</summary>
    internal string? RefusedParameter { get; set; }

    /// <summary>The part of the problem that the client was not told; null for none.</summary>
    internal string? Detail { get; set; }

    /// <summary>The first value of a parameter, wherever it travelled; null when it did not come.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (RecordedParameter parameter in Parameters)
            {
                if (parameter.Name == name)
                    return parameter.Value;
            }

            return null;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Method} {Host}{Path} -> {Status?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "nothing"}";
}
