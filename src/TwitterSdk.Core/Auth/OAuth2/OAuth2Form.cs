using System.Net.Http.Headers;
using System.Text;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>The form of a request to a token endpoint; it remembers which of its values are secrets.</summary>
internal sealed class OAuth2Form
{
    private const string Stars = "***";

    private readonly StringBuilder _text = new();
    private readonly List<string> _secrets = [];

    public OAuth2Form Add(string name, string? value)
    {
        if (value is null)
            return this;
        if (_text.Length > 0)
            _text.Append('&');
        _text.Append(name).Append('=').Append(PercentEncoding.EncodeText(value));
        return this;
    }

    public OAuth2Form AddSecret(string name, string? value)
    {
        if (value is not null)
            Hide(value);
        return Add(name, value);
    }

    /// <summary>Notes a secret that travels elsewhere.</summary>
    public void Hide(string secret) => _secrets.Add(secret);

    /// <summary>Takes out of a vendor's words what the vendor should not have repeated.</summary>
    public string? Mask(string? text)
    {
        foreach (var secret in _secrets)
            text = text?.Replace(secret, Stars, StringComparison.Ordinal).Replace(PercentEncoding.EncodeText(secret), Stars, StringComparison.Ordinal);
        return text;
    }

    public HttpContent ToContent()
    {
        var content = new ByteArrayContent(Encoding.ASCII.GetBytes(_text.ToString()));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        return content;
    }
}
