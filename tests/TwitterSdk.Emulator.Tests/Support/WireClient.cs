using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using TwitterSdk.Emulator.Auth;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Tests.Support;

/// <summary>A bare HTTP client that signs: what the SDK does, without the SDK.</summary>
internal sealed class WireClient(TwitterEmulator emulator, TimeProvider time)
{
    private static readonly HttpClient s_http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        Timeout = TimeSpan.FromSeconds(60),
    };

    public EmulatorApp? App { get; init; }

    public string? Token { get; init; }

    public string TokenSecret { get; init; } = "";

    public string? Bearer { get; init; }

    public bool Basic { get; init; }

    /// <summary>What a wrong client would do differently in the header.</summary>
    public Action<Dictionary<string, string>>? Tamper { get; init; }

    /// <summary>Header parameters beyond the usual ones.</summary>
    public Dictionary<string, string> Extra { get; } = [];

    public static WireClient For(TwitterEmulator emulator, EmulatorToken token, TimeProvider? time = null) =>
        new(emulator, time ?? TimeProvider.System) { App = token.App, Token = token.Token, TokenSecret = token.Secret };

    public static WireClient ForApp(TwitterEmulator emulator, EmulatorApp app) =>
        new(emulator, TimeProvider.System) { Bearer = emulator.State.Apps.IssueBearer(app) };

    public static WireClient For(TwitterEmulator emulator, EmulatorOAuth2Token token) =>
        new(emulator, TimeProvider.System) { Bearer = token.AccessToken };

    public Task<WireAnswer> GetAsync(string path, params (string, string)[] query) => SendAsync(HttpMethod.Get, path, query);

    public Task<WireAnswer> PostAsync(string path, params (string, string)[] form) =>
        SendAsync(HttpMethod.Post, path, [], form);

    public Task<WireAnswer> DeleteAsync(string path, params (string, string)[] query) => SendAsync(HttpMethod.Delete, path, query);

    public Task<WireAnswer> PostJsonAsync(string path, string json) =>
        SendAsync(HttpMethod.Post, path, [], null, new StringContent(json, Encoding.UTF8, "application/json"));

    public Task<WireAnswer> PostFileAsync(string path, string name, byte[] content, params (string Name, string Value)[] fields)
    {
        var multipart = new MultipartFormDataContent();
        foreach ((string field, string value) in fields)
            multipart.Add(new StringContent(value), field);
        multipart.Add(new ByteArrayContent(content), name, "blob");
        return SendAsync(HttpMethod.Post, path, [], null, multipart);
    }

    public async Task<WireAnswer> SendAsync(
        HttpMethod method,
        string path,
        (string Name, string Value)[] query,
        (string Name, string Value)[]? form = null,
        HttpContent? content = null,
        IEnumerable<(string Name, string Value)>? headers = null)
    {
        using HttpRequestMessage request = Request(method, path, query, form, content);
        foreach ((string name, string value) in headers ?? [])
            request.Headers.TryAddWithoutValidation(name, value);
        using HttpResponseMessage response = await s_http.SendAsync(request);
        return new WireAnswer(response.StatusCode, await response.Content.ReadAsStringAsync(), response);
    }

    public async Task<HttpResponseMessage> OpenAsync(string path, params (string Name, string Value)[] query) =>
        await s_http.SendAsync(Request(HttpMethod.Get, path, query, null, null), HttpCompletionOption.ResponseHeadersRead);

    public HttpRequestMessage Request(
        HttpMethod method, string path, (string Name, string Value)[] query, (string Name, string Value)[]? form, HttpContent? content)
    {
        string address = $"http://127.0.0.1:{emulator.Port}/{path}";
        string text = string.Join('&', query.Select(Encode));
        var request = new HttpRequestMessage(method, text.Length == 0 ? address : $"{address}?{text}");
        if (content is not null)
            request.Content = content;
        else if (form is not null)
            request.Content = new StringContent(string.Join('&', form.Select(Encode)), Encoding.UTF8, "application/x-www-form-urlencoded");
        request.Headers.Authorization = Authorize(method, address, [.. query, .. content is null ? form ?? [] : []]);
        return request;
    }

    private static string Encode((string Name, string Value) pair) =>
        $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value)}";

    private AuthenticationHeaderValue? Authorize(HttpMethod method, string address, (string Name, string Value)[] signed)
    {
        if (Bearer is not null)
            return new AuthenticationHeaderValue("Bearer", Bearer);
        if (App is null)
            return null;
        if (Basic)
        {
            (string name, string secret) = address.Contains("/2/oauth2/", StringComparison.Ordinal)
                ? (App.ClientId, App.ClientSecret)
                : (App.ConsumerKey, App.ConsumerSecret);
            string pair = $"{Uri.EscapeDataString(name)}:{Uri.EscapeDataString(secret)}";
            return new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
        }

        return new AuthenticationHeaderValue("OAuth", Sign(method, address, signed));
    }

    private string Sign(HttpMethod method, string address, (string Name, string Value)[] signed)
    {
        var values = new Dictionary<string, string>
        {
            ["oauth_consumer_key"] = App!.ConsumerKey,
            ["oauth_nonce"] = Guid.NewGuid().ToString("N"),
            ["oauth_signature_method"] = "HMAC-SHA1",
            ["oauth_timestamp"] = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            ["oauth_version"] = "1.0",
        };
        if (Token is not null)
            values["oauth_token"] = Token;
        foreach ((string name, string value) in Extra)
            values[name] = value;
        IEnumerable<KeyValuePair<string, string>> all = signed.Select(p => KeyValuePair.Create(p.Name, p.Value)).Concat(values);
        string baseString = NaiveSignature.BaseString(method.Method, address, all);
        values["oauth_signature"] = NaiveSignature.Sign(baseString, App.ConsumerSecret, TokenSecret);
        Tamper?.Invoke(values);
        return string.Join(", ", values.Select(pair => $"{pair.Key}=\"{Uri.EscapeDataString(pair.Value)}\""));
    }
}
