using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Json;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Http;

/// <summary>What only real sockets show.</summary>
public sealed class SocketTests
{
    [Test]
    public async Task Each_of_two_hundred_users_at_the_same_time_sends_a_token_of_their_own()
    {
        await using StubServer server = await StubServer.StartAsync(_ => (200, "{}"));
        ApiConnection shared = TestApi.To(server);
        await Task.WhenAll(Enumerable.Range(0, 200).Select(user => Task.Run(async () =>
        {
            ApiConnection mine = shared.With(new BearerCredentials($"token-{user:d3}"));
            for (int i = 0; i < 3; i++)
            {
                ApiCall call = mine.Begin(TestApi.Read);
                call.Add(ParameterLocation.Query, "user"u8, $"token-{user:d3}");
                await mine.SendRawAsync(call, default);
            }
        })));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(server.Requests, Has.Count.EqualTo(600));
            Assert.That(server.Requests, Has.All.Matches<RecordedRequest>(request => request.Authorization == "Bearer " + request.QueryParameters.Single().Value));
        }
    }

    [Test]
    public async Task Uploaded_bytes_arrive_unchanged()
    {
        await using StubServer server = await StubServer.StartAsync(_ => (200, "{}"));
        ApiConnection api = TestApi.To(server);
        byte[] bytes = new byte[300_000];
        new Random(7).NextBytes(bytes);

        ApiCall raw = api.Begin(TestApi.Write);
        raw.RawBody(bytes);
        await api.SendAsync(raw, default);
        ApiCall parts = api.Begin(TestApi.Write);
        parts.Add("media"u8, ApiContent.FromBytes(bytes, "a.bin"));
        await api.SendAsync(parts, default);

        byte[] part = server.Requests[1].Body;
        int start = part.AsSpan().IndexOf("\r\n\r\n"u8) + 4;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(SHA256.HashData(server.Requests[0].Body), Is.EqualTo(SHA256.HashData(bytes)));
            Assert.That(SHA256.HashData(part.AsSpan(start, bytes.Length)), Is.EqualTo(SHA256.HashData(bytes)));
        }
    }

    [Test]
    public async Task A_thousand_calls_share_a_few_connections()
    {
        await using StubServer server = await StubServer.StartAsync(request => request.Method == "GET" ? (200, "{}") : (404, """{"errors":[{"code":34,"message":"no"}]}"""));
        ApiConnection api = TestApi.To(server);
        await Parallel.ForAsync(0, 1000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, cancellationToken) =>
        {
            // Refused calls give their connections back too, and so do derived clients.
            ApiConnection mine = api.With(i % 2 == 0 ? TestApi.Anna : TestApi.Ben);
            if (i % 5 == 0)
                Assert.ThrowsAsync<Core.Errors.ApiException>(() => mine.SendAsync(TestApi.Write, cancellationToken));
            else
                await mine.SendAsync(TestApi.Read, cancellationToken);
        });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(server.Requests, Has.Count.EqualTo(1000));
            Assert.That(server.Connections, Is.LessThanOrEqualTo(16));
        }
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Cancelling_a_call_closes_its_socket(bool duringBody)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using StubServer server = await StubServer.StartAsync(async (_, context) =>
        {
            context.RequestAborted.Register(() => closed.TrySetResult());
            if (duringBody)
            {
                await context.Response.WriteAsync("{");
                await context.Response.Body.FlushAsync();
            }

            arrived.SetResult();
            await closed.Task;
        });
        using var source = new CancellationTokenSource();
        Task call = TestApi.To(server).SendAsync(TestApi.Read, source.Token);
        await arrived.Task.WaitAsync(Eventually.Patience);
        await source.CancelAsync();
        Assert.CatchAsync<OperationCanceledException>(() => call);
        await closed.Task.WaitAsync(Eventually.Patience);
    }

    [Test]
    public async Task Compressed_answers_are_read_and_asked_for_only_when_the_option_says_so()
    {
        await using StubServer server = await StubServer.StartAsync(async (request, context) =>
        {
            bool gzip = request.Headers.GetValueOrDefault("Accept-Encoding")?.Contains("gzip", StringComparison.Ordinal) == true;
            if (gzip)
                context.Response.Headers.ContentEncoding = "gzip";
            await using Stream body = gzip ? new System.IO.Compression.GZipStream(context.Response.Body, System.IO.Compression.CompressionLevel.Fastest) : context.Response.Body;
            await body.WriteAsync(gzip ? "\"zipped\""u8.ToArray() : "\"plain\""u8.ToArray());
        });
        JsonRaw zipped = await TestApi.To(server).SendAsync(TestApi.Read);
        JsonRaw plain = await TestApi.To(server, options => options with { Transport = ApiTransport.Create(compression: false) }).SendAsync(TestApi.Read);
        Assert.That((zipped.ToString(), plain.ToString()), Is.EqualTo(("\"zipped\"", "\"plain\"")));
    }

    [Test]
    public async Task A_proxy_is_sent_all_requests()
    {
        await using StubServer proxy = await StubServer.StartAsync(request => (200, $"\"{request.Path}\""));
        var api = new ApiConnection(
            new ApiConnectionOptions { BaseAddress = new BaseAddress("http://{host}.vendor.test"), Transport = ApiTransport.Create(proxy: new Uri(proxy.Address)) },
            TestApi.Anna);
        Assert.That((await api.SendAsync(TestApi.Read)).ToString(), Does.Contain("http://api.vendor.test/things/show.json"));
    }
}
