using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using TwitterSdk.Emulator.Faults;
using TwitterSdk.Emulator.Http;

namespace TwitterSdk.Emulator.Server;

/// <summary>Puts an answer on the wire: headers, compression, and the ways in which that can go wrong on demand.</summary>
internal static class ResponseSender
{
    public static async Task SendAsync(
        HttpContext context, EmulatorResponse answer, SendOptions options, string transaction, CancellationToken cancellationToken)
    {
        HttpResponse response = context.Response;
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        response.Headers["x-transaction"] = transaction;
        foreach ((string name, string value) in answer.Headers)
            response.Headers[name] = value;

        bool asked = context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase);
        bool compress = options.Compression == Compression.Always || (asked && options.Compression == Compression.WhenAsked);
        if (answer.Stream is { } stream)
            await StreamAsync(response, stream, compress, cancellationToken).ConfigureAwait(false);
        else if (answer.Status != StatusCodes.Status204NoContent)
            await SendBodyAsync(context, answer.Body, options, compress, cancellationToken).ConfigureAwait(false);
    }

    private static async Task StreamAsync(HttpResponse response, StreamBody stream, bool compress, CancellationToken cancellationToken)
    {
        if (!compress)
        {
            // The client learns that it is connected before there is anything to send.
            await response.StartAsync(cancellationToken).ConfigureAwait(false);
            await response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
            await stream(Into(response.Body), cancellationToken).ConfigureAwait(false);
            return;
        }

        response.Headers.ContentEncoding = "gzip";
        var gzip = new GZipStream(response.Body, CompressionLevel.Fastest, leaveOpen: true);
        await using (gzip.ConfigureAwait(false))
        {
            await response.StartAsync(cancellationToken).ConfigureAwait(false);
            await response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
            await stream(Into(gzip), cancellationToken).ConfigureAwait(false);
        }
    }

    private static MessageSink Into(Stream body) => async (message, cancellationToken) =>
    {
        await body.WriteAsync(message, cancellationToken).ConfigureAwait(false);
        await body.FlushAsync(cancellationToken).ConfigureAwait(false);
    };

    private static async Task SendBodyAsync(
        HttpContext context, ReadOnlyMemory<byte> body, SendOptions options, bool compress, CancellationToken cancellationToken)
    {
        HttpResponse response = context.Response;
        if (options.Compression == Compression.Pretended)
            response.Headers.ContentEncoding = "gzip";
        if (compress && !body.IsEmpty)
        {
            response.Headers.ContentEncoding = "gzip";
            body = Compress(body);
        }

        response.ContentLength = body.Length;
        if (options.CutAfter is { } cut && cut < body.Length)
        {
            await response.Body.WriteAsync(body[..cut], cancellationToken).ConfigureAwait(false);
            await response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
            context.Abort();
            return;
        }

        await response.Body.WriteAsync(body, cancellationToken).ConfigureAwait(false);
    }

    private static ReadOnlyMemory<byte> Compress(ReadOnlyMemory<byte> body)
    {
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(body.Span);
        return compressed.GetBuffer().AsMemory(0, (int)compressed.Length);
    }
}
