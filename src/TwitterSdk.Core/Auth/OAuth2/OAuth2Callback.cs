using System.Text;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>What the vendor's page sends along with the browser when it leads back.</summary>
internal sealed class OAuth2Callback
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private OAuth2Callback(string parameters)
    {
        var pairs = new FormReader(Encoding.UTF8.GetBytes(parameters));
        while (pairs.Read())
        {
            if (!_values.TryAdd(pairs.NameText, pairs.ValueText))
                throw new OAuth2Exception(OAuth2Problem.Malformed, "The callback address has a parameter twice: it was tampered with; start the sign-in anew.");
        }
    }

    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>Reads the query of an address, or its fragment.</summary>
    public static OAuth2Callback Read(Uri address, bool fragment)
    {
        var text = address.OriginalString;
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        if (fragment)
            return new OAuth2Callback(hash < 0 ? "" : text[(hash + 1)..]);
        if (hash >= 0)
            text = text[..hash];
        var question = text.IndexOf('?', StringComparison.Ordinal);
        return new OAuth2Callback(question < 0 ? "" : text[(question + 1)..]);
    }

    /// <summary>Throws what the vendor's page refused.</summary>
    public void ThrowRefusal(OAuth2Endpoints endpoints)
    {
        if (this["error"] is not { } words)
            return;
        var error = OAuth2Error.Of(words, this["error_description"], endpoints);
        throw new OAuth2Exception(
            error.Code == "access_denied" ? OAuth2Problem.Denied : OAuth2Problem.Refused,
            $"The sign-in page refused{(error.Code is null ? "" : $" with {error.Code}")}: {OAuth2Error.Cure(error.Code)}")
        {
            Code = error.Code,
            Description = error.Description,
        };
    }
}
