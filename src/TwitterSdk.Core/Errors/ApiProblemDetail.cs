namespace TwitterSdk.Core.Errors;

/// <summary>One of several things that are wrong with a request.</summary>
/// <param name="Message">What is wrong.</param>
/// <param name="Parameters">The parameters at fault, with their values.</param>
public sealed record ApiProblemDetail(string? Message, IReadOnlyDictionary<string, IReadOnlyList<string>> Parameters)
{
    internal ApiProblemDetail WithoutSecrets(SecretMask mask)
    {
        var masked = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach ((string name, IReadOnlyList<string> values) in Parameters)
            masked[mask.Hide(name)!] = [.. values.Select(value => mask.Hide(value)!)];
        return new ApiProblemDetail(mask.Hide(Message), masked);
    }
}
