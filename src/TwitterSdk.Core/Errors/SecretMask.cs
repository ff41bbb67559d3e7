using TwitterSdk.Core.Auth;

namespace TwitterSdk.Core.Errors;

/// <summary>Takes out of a vendor's text what the vendor should not have repeated: tokens and signatures of the refused request.</summary>
internal sealed class SecretMask
{
    private const int ShortestSecret = 8;
    private const string Mask = "***";
    private readonly List<string> _secrets;

    public SecretMask(HttpRequestMessage? request) =>
        _secrets = request is not null && AuthorizationHeader.Get(request) is { } header ? Find(header) : [];

    public IReadOnlyList<ApiError> Hide(IReadOnlyList<ApiError> errors)
    {
        if (_secrets.Count == 0)
            return errors;
        var masked = new ApiError[errors.Count];
        for (int i = 0; i < masked.Length; i++)
        {
            ApiError error = errors[i];
            masked[i] = error with { Message = Hide(error.Message), Parameter = Hide(error.Parameter), TextCode = Hide(error.TextCode) };
        }

        return masked;
    }

    public IReadOnlyList<ApiProblem> Hide(IReadOnlyList<ApiProblem> problems)
    {
        if (_secrets.Count == 0)
            return problems;
        var masked = new ApiProblem[problems.Count];
        for (int i = 0; i < masked.Length; i++)
            masked[i] = problems[i].WithoutSecrets(this);
        return masked;
    }

    public string? Hide(string? text)
    {
        foreach (string secret in _secrets)
            text = text?.Replace(secret, Mask, StringComparison.Ordinal);
        return text;
    }

    // Either one token after the scheme, or OAuth's list of name="value".
    private static List<string> Find(string header)
    {
        List<string> secrets = [];
        string[] quoted = header.Split('"');
        if (quoted.Length == 1)
            Add(secrets, header[(header.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        for (int i = 1; i < quoted.Length; i += 2)
            Add(secrets, quoted[i]);
        return secrets;
    }

    private static void Add(List<string> secrets, string secret)
    {
        if (secret.Length < ShortestSecret || secret == "HMAC-SHA1")
            return;
        secrets.Add(secret);
        string decoded = Uri.UnescapeDataString(secret);
        if (decoded != secret)
            secrets.Add(decoded);
    }
}
