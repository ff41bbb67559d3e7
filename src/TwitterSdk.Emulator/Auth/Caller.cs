using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Auth;

/// <summary>Who sent a request, proven.</summary>
internal sealed record Caller(CallerKind Kind)
{
    public static Caller Anonymous { get; } = new(CallerKind.Anonymous);

    public EmulatorApp? App { get; init; }

    public EmulatorToken? Token { get; init; }

    public RequestToken? RequestToken { get; init; }

    /// <summary>The decoded parameters of an OAuth 1.0a header: some endpoints read theirs from there.</summary>
    public IReadOnlyDictionary<string, string> Authorization { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public EmulatorUser? User => Token?.User;

    /// <summary>Whose rate limit windows count: the user token's, else the app's.</summary>
    public string LimitKey => Token?.Token ?? App?.ConsumerKey ?? "";
}
