using System.Net;
using System.Security.Cryptography;
using System.Text.Unicode;

namespace TwitterSdk.Core.Http;

/// <summary>A <c>multipart/form-data</c> body. Memory does not grow with the parts, and the length is told whenever it is known.</summary>
internal sealed class MultipartBody : HttpContent
{
    private const int BoundaryLength = 32;

    private static readonly byte[] s_newLine = "\r\n"u8.ToArray();

    private readonly IReadOnlyList<MultipartPart> _parts;

    // What stands before each part, one behind the other, and where each ends; then what closes the body.
    private readonly byte[] _frame;
    private readonly int[] _ends;

    public MultipartBody(IReadOnlyList<MultipartPart> parts)
    {
        _parts = parts;
        Span<char> boundary = stackalloc char[BoundaryLength];
        RandomNumberGenerator.GetHexString(boundary, lowercase: true);
        var size = BoundaryLength + "----\r\n".Length;
        for (var i = 0; i < parts.Count; i++)
            size += new MultipartHeader(parts[i], boundary).Length;

        _frame = new byte[size];
        _ends = new int[parts.Count];
        var length = 0;
        for (var i = 0; i < parts.Count; i++)
            _ends[i] = length += new MultipartHeader(parts[i], boundary).Write(_frame.AsSpan(length));
        Utf8.TryWrite(_frame.AsSpan(length), $"--{boundary}--\r\n", out _);
        Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={boundary}");
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _frame.Length;
        for (var i = 0; i < _parts.Count; i++)
        {
            if (_parts[i].Content.Length is not { } known)
            {
                length = 0;
                return false;
            }

            length += known + s_newLine.Length;
        }

        return true;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var at = 0;
        for (var i = 0; i < _parts.Count; i++)
        {
            await stream.WriteAsync(_frame.AsMemory(at, _ends[i] - at), cancellationToken).ConfigureAwait(false);
            at = _ends[i];
            await _parts[i].Content.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);
            await stream.WriteAsync(s_newLine, cancellationToken).ConfigureAwait(false);
        }

        await stream.WriteAsync(_frame.AsMemory(at), cancellationToken).ConfigureAwait(false);
    }
}
