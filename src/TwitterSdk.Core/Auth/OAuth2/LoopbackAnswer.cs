using System.Globalization;
using System.Net;
using System.Text;

namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>A small page for the browser. It is never cached, framed or told on to other sites.</summary>
internal sealed record LoopbackAnswer(HttpStatusCode Status, string Html, string? Script = null)
{
    /// <summary>A page with a line of text.</summary>
    public static LoopbackAnswer Text(HttpStatusCode status, string text) => new(status, Page(WebUtility.HtmlEncode(text), ""));

    /// <summary>A page whose script sends the fragment, which no server sees by itself, and takes it out of the address.</summary>
    public static LoopbackAnswer FragmentPage(string done, string failed)
    {
        const string script =
            "var t=document.body.dataset,f=location.hash.slice(1)||location.search.slice(1);history.replaceState(null,'',location.pathname);"
            + "fetch(location.pathname,{method:'POST',headers:{'Content-Type':'application/x-www-form-urlencoded'},body:f})"
            + ".then(function(r){return r.text().then(function(h){document.body.textContent=r.ok&&h.indexOf(t.failed)<0?t.done:t.failed})},function(){document.body.textContent=t.failed});";
        return new(HttpStatusCode.OK, Page($"<script>{script}</script>", $" data-done=\"{WebUtility.HtmlEncode(done)}\" data-failed=\"{WebUtility.HtmlEncode(failed)}\""), script);
    }

    public byte[] ToBytes()
    {
        var body = Encoding.UTF8.GetBytes(Html);
        var scripts = Script is null ? "" : $"; script-src 'sha256-{Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Script)))}'; connect-src 'self'";
        var head = string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {(int)Status} {Status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {body.Length}\r\n")
            + $"Connection: close\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nX-Content-Type-Options: nosniff\r\nContent-Security-Policy: default-src 'none'; frame-ancestors 'none'{scripts}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }

    private static string Page(string content, string attributes) =>
        $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Sign-in</title></head><body{attributes}>{content}</body></html>";
}
