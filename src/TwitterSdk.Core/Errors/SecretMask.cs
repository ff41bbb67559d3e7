using TwitterSdk.Core.Auth;

namespace TwitterSdk.Core.Errors;

/// <summary>Takes out of a vendor's text what the vendor should not have repeated: tokens and signatures of the refused request.</summary>
internal static class SecretMask
{
    private const int ShortestSecret = 8;
    private const string Mask = "***";

    public static IReadOnlyList<ApiError> Hide(IReadOnlyList<ApiError> errors, HttpRequestMessage? request)
    {
        if (errors.Count == 0 || request is null || AuthorizationHeader.Get(request) is not { } header)
            return errors;

        List<string> secrets = Find(header);
        var masked = new ApiError[errors.Count];
        for (int i = 0; i < masked.Length; i++)
        {
            ApiError error = errors[i];
            masked[i] = error with { Message = Hide(error.Message, secrets), Parameter = Hide(error.Parameter, secrets), TextCode = Hide(error.TextCode, secrets) };
        }

        return masked;
    }

    private static string? Hide(string? text, List<string> secrets)
    {
        foreach (string secret in secrets)
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
