using System.Buffers;
using System.IO.Pipelines;
using TwitterSdk.Core.Errors;
using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Http;

/// <summary>One open connection to a streaming endpoint: a JSON object per line until it ends. No reconnecting.</summary>
/// <typeparam name="T">A message.</typeparam>
public sealed class ApiStream<T> : IAsyncEnumerable<T>, IAsyncDisposable
    where T : IJsonModel<T>
{
    private const int LongestMessage = 16 * 1024 * 1024;

    private readonly string _endpoint;
    private readonly HttpResponseMessage _response;
    private readonly JsonReadContext _context;
    private readonly CancellationTokenSource _closed = new();
    private int _walked;

    internal ApiStream(string endpoint, HttpResponseMessage response, JsonReadContext context)
    {
        _endpoint = endpoint;
        _response = response;
        _context = context;
    }

    /// <summary>The messages in the order in which they come; empty keep-alive lines are passed over. Can be walked once.</summary>
    /// <exception cref="ApiTransportException">The connection broke.</exception>
    /// <exception cref="ApiDecodeException">A line is no JSON.</exception>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _walked, 1) != 0)
            throw new InvalidOperationException("A stream can be walked once; open another one.");
        return ReadAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
    }

    /// <summary>Closes the connection at once.</summary>
    public async ValueTask DisposeAsync()
    {
        await _closed.CancelAsync().ConfigureAwait(false);
        _response.Dispose();
    }

    private async IAsyncEnumerable<T> ReadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closed.Token);
        try
        {
            Stream body = await _response.Content.ReadAsStreamAsync(stop.Token).ConfigureAwait(false);
            PipeReader lines = PipeReader.Create(body);
            while (true)
            {
                ReadResult read = await ReadAsync(lines, cancellationToken, stop.Token).ConfigureAwait(false);
                ReadOnlySequence<byte> rest = read.Buffer;
                while (TryTakeLine(ref rest, read.IsCompleted, out ReadOnlySequence<byte> line))
                {
                    if (TryParse(line, out T? message))
                        yield return message!;
                }

                lines.AdvanceTo(rest.Start, rest.End);
                if (read.IsCompleted)
                    yield break;
                if (rest.Length > LongestMessage)
                    throw new ApiDecodeException(_endpoint, _response.StatusCode, $"a message is longer than {LongestMessage} bytes.");
            }
        }
        finally
        {
            // Whether the walk ended, was left or was cancelled: the vendor counts open connections.
            await DisposeAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask<ReadResult> ReadAsync(PipeReader lines, CancellationToken callers, CancellationToken stop)
    {
        try
        {
            return await lines.ReadAsync(stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_closed.IsCancellationRequested && !callers.IsCancellationRequested)
        {
            throw new ObjectDisposedException(GetType().Name, "The stream was closed while it was read.");
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            throw new ApiTransportException(_endpoint, "the stream's connection broke.", maybeExecuted: true, exception);
        }
    }

    private static bool TryTakeLine(ref ReadOnlySequence<byte> rest, bool isLast, out ReadOnlySequence<byte> line)
    {
        if (rest.PositionOf((byte)'\n') is { } end)
        {
            line = rest.Slice(0, end);
            rest = rest.Slice(rest.GetPosition(1, end));
            return true;
        }

        // A server may end without a last line break.
        line = rest;
        if (!isLast || rest.IsEmpty)
            return false;
        rest = rest.Slice(rest.End);
        return true;
    }

    private bool TryParse(ReadOnlySequence<byte> line, out T? message)
    {
        int length = checked((int)line.Length);
        byte[]? rented = line.IsSingleSegment ? null : ArrayPool<byte>.Shared.Rent(length);
        try
        {
            if (rented is not null)
                line.CopyTo(rented);
            ReadOnlySpan<byte> text = (rented is null ? line.FirstSpan : rented.AsSpan(0, length)).Trim(" \t\r\n"u8);
            message = default;
            if (text.IsEmpty)
                return false;
            message = JsonCursor.Read<T>(text, _context);
            return true;
        }
        catch (JsonReadException exception)
        {
            throw new ApiDecodeException(_endpoint, _response.StatusCode, exception.Message, exception);
        }
        finally
        {
            if (rented is not null)
                ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
