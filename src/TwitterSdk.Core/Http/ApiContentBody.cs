using System.Net;
using System.Net.Http.Headers;

namespace TwitterSdk.Core.Http;

/// <summary>A whole request body of one content, sent as it is.</summary>
internal sealed class ApiContentBody : HttpContent
{
    private readonly ApiContent _content;

    public ApiContentBody(ApiContent content)
    {
        _content = content;
        Headers.ContentType = MediaTypeHeaderValue.Parse(content.MediaType ?? "application/octet-stream");
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _content.Length ?? 0;
        return _content.Length is not null;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => _content.CopyToAsync(stream, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) => _content.CopyToAsync(stream, cancellationToken);
}
