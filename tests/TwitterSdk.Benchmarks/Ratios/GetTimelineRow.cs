using System.Net.Http.Headers;
using System.Text.Json;
using TwitterSdk.Benchmarks.Timeline;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Json;

namespace TwitterSdk.Benchmarks.Ratios;

/// <summary>A whole call over loopback: signed, counted against its window, observed, sent and read. The limit is an HTTP client that only sends and reads.</summary>
internal sealed class GetTimelineRow : InterleavedRow
{
    private static readonly ApiEndpoint s_endpoint = new()
    {
        Name = "Statuses.GetHomeTimeline",
        Method = HttpMethod.Get,
        Host = "api",
        Path = "1.1/statuses/home_timeline.json",
        Auth = [new(AuthScheme.User)],
        Limits = [new(AuthScheme.User, 900, 900)],
        Safe = true,
    };

    private readonly AnsweringSocket _server = new(TimelineDocument.Make(20));
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false });
    private readonly ApiConnection _api;

    public GetTimelineRow() => _api = new ApiConnection(
        new ApiConnectionOptions { BaseAddress = new BaseAddress(_server.Address), Transport = ApiTransport.Create(), UserAgent = "Benchmarks/1" },
        new OAuth1Credentials("consumer-key", "consumer-secret", "access-token", "access-token-secret"));

    public override string Name => "GET of 20 tweets over loopback";

    public override string Unit => "us";

    public override string Target => "<= 1.15, <= 100,000 B";

    protected override async Task LimitAsync()
    {
        using HttpResponseMessage response = await SendAsync();
        byte[] body = await response.Content.ReadAsByteArrayAsync();
        Read(body);

        static void Read(byte[] body)
        {
            var json = new JsonCursor(body);
            json.ReadList<OwnTweet>();
            json.End();
        }
    }

    protected override async Task OursAsync()
    {
        ApiCall call = _api.Begin(s_endpoint);
        call.Add(ParameterLocation.Query, "count"u8, 20);
        call.Add(ParameterLocation.Query, "tweet_mode"u8, "extended");
        await _api.SendListAsync<OwnTweet>(call, CancellationToken.None);
    }

    protected override async Task StjAsync()
    {
        using HttpResponseMessage response = await SendAsync();
        await using Stream body = await response.Content.ReadAsStreamAsync();
        await JsonSerializer.DeserializeAsync(body, StjContext.Default.ListStjTweet);
    }

    private async Task<HttpResponseMessage> SendAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _server.Address + "/1.1/statuses/home_timeline.json?count=20&tweet_mode=extended");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "token");
        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }
}
