using System.Net;

namespace TwitterSdk.Emulator.Tests.Twitch.EndToEnd;

/// <summary>What a browser does with a sign-in page whose user approves at once.</summary>
internal sealed class Browser : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    /// <summary>Opens a page; the address that it leads back to.</summary>
    public async Task<Uri> OpenAsync(Uri page, CancellationToken cancellationToken = default)
    {
        using HttpResponseMessage answer = await _http.GetAsync(page, cancellationToken);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), await answer.Content.ReadAsStringAsync(cancellationToken));
        return answer.Headers.Location!;
    }

    /// <summary>Opens a page and goes where it leads; a fragment stays here, and the script of the page that is there posts it.</summary>
    public async Task SignInAsync(Uri page, CancellationToken cancellationToken)
    {
        Uri back = await OpenAsync(page, cancellationToken);
        string html = await _http.GetStringAsync(new Uri(back.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped)), cancellationToken);
        if (back.Fragment.Length == 0)
            return;
        Assert.That(html, Does.Contain("location.hash"));
        using var form = new StringContent(back.Fragment[1..], null, "application/x-www-form-urlencoded");
        (await _http.PostAsync(new Uri(back.GetLeftPart(UriPartial.Path)), form, cancellationToken)).Dispose();
    }

    /// <summary>Opens a page that leads nowhere.</summary>
    public Task<string> ReadAsync(Uri page) => _http.GetStringAsync(page);

    public void Dispose() => _http.Dispose();
}
