using System.Text.Json;
using TwitterSdk.Benchmarks.Server;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Streaming;
using TwitterSdk.V1;

namespace TwitterSdk.Benchmarks.Ratios;

/// <summary>
/// Taking Tweets from a stream over loopback, each in full and typed. The limit reads the same bytes with a bare HttpClient, cuts them
/// into lines and only passes through their tokens. The server is another process.
/// </summary>
internal sealed class StreamRow : InterleavedRow
{
    private static readonly ApiEndpoint s_sample = new()
    {
        Name = "Streams.Sample",
        Method = HttpMethod.Get,
        Host = "stream",
        Path = LoopbackServer.StreamPath[1..],
        Auth = [new Core.Auth.AuthRequirement(Core.Auth.AuthScheme.User)],
        KeepAlive = TimeSpan.FromSeconds(90),
    };

    private readonly HttpClient _http = new();
    private readonly byte[] _buffer = new byte[256 * 1024];
    private Uri? _uri;
    private TwitterClient? _twitter;

    public override string Name => $"stream, {LoopbackServer.StreamedTweets} messages";

    public override string Unit => "ms";

    public override string Target => "<= 1.67 first; then <= 1.0";

    protected override int Turns => 80;

    protected override TimeSpan Turn => TimeSpan.Zero;

    public override async Task<RatioResult> MeasureAsync()
    {
        await using var server = await ServerProcess.StartAsync();
        _uri = new Uri(server.Address + LoopbackServer.StreamPath);
        _twitter = TwitterClient.Create(
            TwitterCredentials.User("key", "secret", "token", "token-secret"),
            options =>
            {
                options.BaseAddress = server.Address;
                options.Streams.MaxRetries = 0;
            });
        return await base.MeasureAsync();
    }

    protected override async Task LimitAsync()
    {
        using var response = await _http.GetAsync(_uri, HttpCompletionOption.ResponseHeadersRead);
        await using var body = await response.Content.ReadAsStreamAsync();
        int kept = 0;
        int messages = 0;
        while (await body.ReadAsync(_buffer.AsMemory(kept)) is > 0 and var read)
        {
            int end = kept + read;
            int start = 0;
            while (_buffer.AsSpan(start, end - start).IndexOf((byte)'\n') is >= 0 and var length)
            {
                Skip(_buffer.AsSpan(start, length));
                start += length + 1;
                messages++;
            }

            kept = end - start;
            _buffer.AsSpan(start, kept).CopyTo(_buffer);
        }

        Check(messages);
    }

    protected override async Task OursAsync()
    {
        ApiCall call = _twitter!.Connection.Begin(s_sample);
        int messages = 0;
        await foreach (StreamMessage message in _twitter.Connection.Stream<StreamMessage>(call, default))
            messages += message is StreamStatus ? 1 : 0;
        Check(messages);
    }

    private static void Skip(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        while (reader.Read())
        {
            // Passing through is all.
        }
    }

    private static void Check(int messages)
    {
        if (messages != LoopbackServer.StreamedTweets)
            throw new InvalidOperationException($"{messages} messages came.");
    }
}
