using System.Collections.Frozen;
using TwitterSdk.Emulator.Control;
using TwitterSdk.Emulator.Http;

namespace TwitterSdk.Emulator.Page;

/// <summary>The emulator's page for people, which lives on the control API.</summary>
internal static class PageFiles
{
    private const string Address = $"/{ControlPlane.Prefix}/";

    // The page needs nothing from elsewhere, and what clients send to the emulator shall not run in it either.
    private static readonly KeyValuePair<string, string>[] s_headers =
    [
        new("content-security-policy", "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"),
        new("x-content-type-options", "nosniff"),
        new("cache-control", "no-cache"),
    ];

    private static readonly FrozenDictionary<string, EmulatorResponse> s_files = new Dictionary<string, EmulatorResponse>
    {
        [Address] = Read("page.html", EmulatorResponse.TextType),
        [Address + "page.css"] = Read("page.css", "text/css;charset=utf-8"),
        [Address + "page.js"] = Read("page.js", "text/javascript;charset=utf-8"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A part of the page, or the way to it for a browser that asks for the list of controls; null for anything else.</summary>
    public static EmulatorResponse? Find(WireRequest request)
    {
        if (request.Method != "GET")
            return null;
        if (request.RawPath == $"/{ControlPlane.Prefix}" && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
            return EmulatorResponse.Redirect(Address);
        return s_files.GetValueOrDefault(request.RawPath);
    }

    private static EmulatorResponse Read(string name, string contentType)
    {
        using Stream file = typeof(PageFiles).Assembly.GetManifestResourceStream($"page/{name}")
            ?? throw new InvalidOperationException($"The assembly carries no 'page/{name}'.");
        byte[] content = new byte[file.Length];
        file.ReadExactly(content);
        return new EmulatorResponse { ContentType = contentType, Body = content, Headers = s_headers };
    }
}
