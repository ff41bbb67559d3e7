using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Auth;

/// <summary>Who sent a request, proven.</summary>
internal sealed record Caller(CallerKind Kind)
{
    public static Caller Anonymous { get; } = new(CallerKind.Anonymous);

    public EmulatorApp? App { get; init; }

    public EmulatorToken? Token { get; init; }

    public EmulatorOAuth2Token? OAuth2 { get; init; }

    public RequestToken? RequestToken { get; init; }

    /// <summary>The decoded parameters of an OAuth 1.0a header: some endpoints read theirs from there.</summary>
    public IReadOnlyDictionary<string, string> Authorization { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public EmulatorUser? User => Token?.User ?? OAuth2?.User;

    /// <summary>Whose rate limit windows count: those of a user with an app, whatever the token, else those of the app.</summary>
    public string LimitKey => $"{App?.ConsumerKey} {User?.Id}";
}
