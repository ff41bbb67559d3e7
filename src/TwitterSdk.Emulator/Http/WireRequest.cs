using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace TwitterSdk.Emulator.Http;

/// <summary>A request as it came over the wire, taken apart but not yet judged.</summary>
internal sealed class WireRequest : IDisposable
{
    private readonly PooledBody _body;

    private WireRequest(HttpContext context, PooledBody body)
    {
        _body = body;
        string target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        int question = target.IndexOf('?', StringComparison.Ordinal);
        RawPath = question < 0 ? target : target[..question];
        RawQuery = question < 0 ? "" : target[(question + 1)..];
        Method = context.Request.Method;
        Origin = $"{context.Request.Scheme}://{context.Request.Host.Value}".ToLowerInvariant();
        Headers = context.Request.Headers;
        ConnectionId = context.Connection.Id;
        string[] segments = RawPath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        Host = segments.Length == 0 ? "" : PercentText.DecodePath(segments[0]);
        Segments = [.. segments.Skip(1).Select(PercentText.DecodePath)];
    }

    public string Method { get; }

    /// <summary>Scheme and authority as the client wrote them, in lower case.</summary>
    public string Origin { get; }

    public string RawPath { get; }

    /// <summary>The label that stands for the vendor's host: <c>api</c>, <c>upload</c>.</summary>
    public string Host { get; }

    /// <summary>The decoded segments behind the host label.</summary>
    public IReadOnlyList<string> Segments { get; }

    public IHeaderDictionary Headers { get; }

    public string ConnectionId { get; }

    public List<WireParameter> Parameters { get; } = [];

    public List<WireFile> Files { get; } = [];

    /// <summary>The parsed body when it is JSON; null otherwise.</summary>
    public JsonDocument? Json { get; private set; }

    public ReadOnlyMemory<byte> Body => _body.Content;

    /// <summary>What is wrong with the body's form; null when it could be read.</summary>
    public Refusal? Malformed { get; private set; }

    /// <summary>What stands behind the question mark, as it was sent.</summary>
    public string RawQuery { get; }

    /// <summary>A request that nobody sent, as if it had come with this target.</summary>
    public static WireRequest Imagine(string target)
    {
        var context = new DefaultHttpContext();
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = target;
        var request = new WireRequest(context, PooledBody.Empty());
        FormReader.Read(request.RawQuery, WirePlace.Query, request.Parameters);
        return request;
    }

    public static async Task<WireRequest> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        PooledBody body = await PooledBody
            .ReadAsync(context.Request.Body, context.Request.ContentLength, cancellationToken).ConfigureAwait(false);
        var request = new WireRequest(context, body);
        FormReader.Read(request.RawQuery, WirePlace.Query, request.Parameters);
        request.ReadBody(context.Request.ContentType);
        return request;
    }

    public void Dispose()
    {
        Json?.Dispose();
        _body.Dispose();
    }

    /// <summary>What curl sends without being told what it is.</summary>
    private void ReadForm()
    {
        FormReader.Read(Body.Span, WirePlace.Form, Parameters);
        if (Body.Span.TrimStart(" \r\n\t"u8) is [(byte)'{' or (byte)'[', ..])
            Malformed = new Refusal(400, 25, "The body is JSON, but its Content-Type says that it is a form: send Content-Type: application/json.");
    }

    private void ReadBody(string? contentType)
    {
        if (Body.IsEmpty || !MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? type))
            return;
        try
        {
            if (type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
                ReadForm();
            else if (type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
                MultipartForm.Read(Body, HeaderUtilities.RemoveQuotes(type.Boundary).ToString(), Parameters, Files);
            else if (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
                Json = JsonDocument.Parse(Body);
        }
        catch (Refusal refusal)
        {
            Malformed = refusal;
        }
        catch (JsonException)
        {
            Malformed = new Refusal(400, 366, "The body is not valid JSON.");
        }
    }
}
