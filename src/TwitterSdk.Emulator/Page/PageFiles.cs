using System.Collections.Frozen;
using System.Reflection;
using TwitterSdk.Emulator.Control;
using TwitterSdk.Emulator.Http;

namespace TwitterSdk.Emulator.Page;

/// <summary>The emulator's page for people, which lives on the control API.</summary>
internal static class PageFiles
{
    private const string Address = $"/{ControlPlane.Prefix}/";
    private const string Folder = "page/";
    private const string Document = "page.html";

    // The page needs nothing from elsewhere, and what clients send to the emulator shall not run in it either.
    private static readonly KeyValuePair<string, string>[] s_headers =
    [
        new("content-security-policy", "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; media-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"),
        new("x-content-type-options", "nosniff"),
        new("cache-control", "no-cache"),
    ];

    private static readonly FrozenDictionary<string, EmulatorResponse> s_files = typeof(PageFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(name => name[Folder.Length..])
        .ToFrozenDictionary(name => name == Document ? Address : Address + name, Read, StringComparer.Ordinal);

    /// <summary>A part of the page, or the way to it for a browser that asks for the list of controls; null for anything else.</summary>
    public static EmulatorResponse? Find(WireRequest request)
    {
        if (request.Method != "GET")
            return null;
        if (request.RawPath == "/")
            return EmulatorResponse.Redirect(Address);
        if (request.RawPath == $"/{ControlPlane.Prefix}" && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
            return EmulatorResponse.Redirect(Address);
        return s_files.GetValueOrDefault(request.RawPath);
    }

    private static EmulatorResponse Read(string name)
    {
        using Stream file = Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + name)!;
        byte[] content = new byte[file.Length];
        file.ReadExactly(content);
        return new EmulatorResponse { ContentType = TypeOf(name), Body = content, Headers = s_headers };
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => EmulatorResponse.TextType,
        ".css" => "text/css;charset=utf-8",
        ".js" => "text/javascript;charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => throw new InvalidOperationException($"The page has a file '{name}' of a type that nothing here knows."),
    };
}
