using System.Globalization;
using System.IO.Pipelines;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using TwitterSdk.Benchmarks.Timeline;

namespace TwitterSdk.Benchmarks.Server;

/// <summary>The other side of the calls over loopback: a GET answers a timeline of 20 tweets, a POST is read to its end and accepted.</summary>
internal static class LoopbackServer
{
    /// <summary>The argument that makes this program the server, until its input ends.</summary>
    public const string Argument = "--server";

    /// <summary>Where the stream is.</summary>
    public const string StreamPath = "/1.1/statuses/sample.json";

    /// <summary>How many messages the stream has.</summary>
    public const int StreamedTweets = 5000;

    private const int Tweets = 20;

    private static readonly byte[] s_accepted =
        """{"media_id":710511363345354753,"media_id_string":"710511363345354753","size":67108864,"expires_after_secs":86400}"""u8.ToArray();

    /// <summary>Serves, and prints the address.</summary>
    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, 0, static listen => listen.Protocols = HttpProtocols.Http1);
        });

        await using var app = builder.Build();
        byte[] timeline = TimelineDocument.Make(Tweets);
        string reset = DateTimeOffset.UtcNow.AddMinutes(15).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] stream = TimelineDocument.MakeLines(200);
        app.Run(context => context.Request.Path == StreamPath ? StreamAsync(context, stream) : AnswerAsync(context, timeline, reset));
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await Console.In.ReadToEndAsync();
    }

    private static async Task AnswerAsync(HttpContext context, byte[] timeline, string reset)
    {
        byte[] answer = timeline;
        if (HttpMethods.IsPost(context.Request.Method))
        {
            await DrainAsync(context.Request.BodyReader);
            answer = s_accepted;
        }

        var headers = context.Response.Headers;
        headers["x-rate-limit-limit"] = "1000000";
        headers["x-rate-limit-remaining"] = "999999";
        headers["x-rate-limit-reset"] = reset;
        headers["x-transaction-id"] = "3b6d1c1d8f1f4c55";
        headers.ContentType = "application/json;charset=utf-8";
        headers.ContentLength = answer.Length;
        await context.Response.Body.WriteAsync(answer, context.RequestAborted);
    }

    private static async Task StreamAsync(HttpContext context, byte[] lines)
    {
        for (int sent = 0; sent < StreamedTweets; sent += 200)
            await context.Response.Body.WriteAsync(lines, context.RequestAborted);
    }

    private static async Task DrainAsync(PipeReader body)
    {
        while (true)
        {
            var read = await body.ReadAsync();
            body.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
                return;
        }
    }
}
