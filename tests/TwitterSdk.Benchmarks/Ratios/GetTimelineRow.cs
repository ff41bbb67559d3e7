using System.Net.Http.Json;
using System.Text.Json;
using TwitterSdk.Benchmarks.Server;
using TwitterSdk.Benchmarks.Timeline;

namespace TwitterSdk.Benchmarks.Ratios;

/// <summary>
/// Getting 20 tweets over loopback: the median time of a call, and what a call allocates in this process; the server is another one.
/// The limit gets the bytes with a bare HttpClient and only passes through their tokens. The SDK has all layers on, as by default:
/// OAuth 1.0a, deadline, retries, rate-limit gate and headers, metrics. No body is compressed.
/// </summary>
internal sealed class GetTimelineRow : InterleavedRow
{
    private const string Path = "/1.1/statuses/home_timeline.json";

    private readonly HttpClient _http = new();
    private Uri? _uri;
    private TwitterClient? _twitter;

    public override string Name => "GET of 20 tweets over loopback, p50";

    public override string Unit => "us";

    public override string Target => "<= 1.15, <= 100,000 B";

    protected override int Turns => 4000;

    // One call a turn: the median is that of single calls.
    protected override TimeSpan Turn => TimeSpan.Zero;

    protected override double Quantile => 0.5;

    public override async Task<RatioResult> MeasureAsync()
    {
        await using var server = await ServerProcess.StartAsync();
        _uri = new Uri(server.Address + Path);
        _twitter = TwitterClient.Create(
            TwitterCredentials.User("xvz1evFS4wEEPTGEFPHBog", "kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw", "370773112-GmHxMAgYyLbNEtIKZeRN", "LswwdoUaIvS8ltyTt5jkRh4J"),
            options => options.BaseAddress = server.Address);
        return await base.MeasureAsync();
    }

    protected override async Task LimitAsync()
    {
        using var response = await _http.GetAsync(_uri, HttpCompletionOption.ResponseHeadersRead);
        Skip(await response.Content.ReadAsByteArrayAsync());
    }

    protected override Task OursAsync() => _twitter!.V1.Statuses.GetHomeTimelineAsync();

    protected override Task? StjAsync() => _http.GetFromJsonAsync(_uri, StjContext.Default.ListStjTweet);

    private static void Skip(byte[] utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        while (reader.Read())
        {
            // Passing through is all.
        }
    }
}
