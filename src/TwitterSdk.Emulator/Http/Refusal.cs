using System.Globalization;

namespace TwitterSdk.Emulator.Http;

/// <summary>Ends a request with one of the vendor's errors. Its message goes to the client.</summary>
internal sealed class Refusal : Exception
{
    private Refusal(int status, int code, string message, bool isPlain)
        : base(message)
    {
        Status = status;
        Code = code;
        IsPlain = isPlain;
    }

    public Refusal(int status, int code, string message)
        : this(status, code, message, isPlain: false)
    {
    }

    public int Status { get; }

    public int Code { get; }

    /// <summary>Whether the body is <c>{"request","error"}</c>, which media and protected timelines use, without a code.</summary>
    public bool IsPlain { get; }

    /// <summary>The parameter that is wrong; null when it is something else.</summary>
    public string? Parameter { get; init; }

    /// <summary>What v2 tells instead; null where the code and the message say enough.</summary>
    public ApiProblem? Problem { get; init; }

    /// <summary>The standard's word for it where OAuth 2.0 answers; null elsewhere.</summary>
    public string? OAuth2Error { get; init; }

    /// <summary>What the answer's <c>WWW-Authenticate</c> says; null for nothing.</summary>
    public string? Challenge { get; init; }

    /// <summary>What a developer at the emulator may know beyond the message; it never leaves the process.</summary>
    public string? Detail { get; init; }

    /// <summary>An error of the kind that has a text but no code.</summary>
    public static Refusal Plain(int status, string message) => new(status, 0, message, isPlain: true);

    public static Refusal NoSuchPage() => new(404, 34, "There is no such page.");

    public static Refusal NoSuchUser() => new(404, 50, "There is no such user.");

    public static Refusal NoSuchTweet() => new(404, 144, "There is no tweet with that id.");

    public static Refusal Missing(string parameter) =>
        new(403, 38, $"The parameter {parameter} is missing.") { Parameter = parameter };

    public static Refusal Invalid(string parameter, string problem) =>
        new(400, 25, $"The parameter {parameter} {problem}.") { Parameter = parameter };

    /// <summary>A refusal that is one of v2's problems.</summary>
    public static Refusal With(int status, ApiProblem problem) => new(status, 0, problem.Detail) { Problem = problem };

    /// <summary>A refusal of a step of signing in by OAuth 2.0.</summary>
    public static Refusal OAuth2(string error, string description, int status = 400) => new(status, 0, description) { OAuth2Error = error };

    /// <summary>A user's token that does not allow this.</summary>
    public static Refusal MissingScopes(IEnumerable<string> missing, IEnumerable<string> needed) =>
        new(403, 220, $"The token lacks the scopes [{string.Join(' ', missing)}].")
        {
            Problem = new ApiProblem(null, "Forbidden", $"The token lacks the scopes [{string.Join(' ', missing)}]."),
            Challenge = $"Bearer error=\"insufficient_scope\", scope=\"{string.Join(' ', needed)}\"",
        };

    public static Refusal Unauthorized(string problem) => new(401, 32, $"Could not authenticate you: {problem}.");

    public static Refusal MediaNotFound(long id) =>
        new(400, 325, string.Create(CultureInfo.InvariantCulture, $"There is no media with the id {id}."));
}
