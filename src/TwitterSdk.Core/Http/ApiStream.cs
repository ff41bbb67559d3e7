using System.Runtime.CompilerServices;
using TwitterSdk.Core.Errors;
using TwitterSdk.Core.Json;
using TwitterSdk.Core.Streaming;

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
    private readonly CancellationToken _opener;
    private readonly CancellationTokenSource _closed = new();
    private readonly CancellationTokenRegistration _registration;
    private int _walked;

    internal ApiStream(string endpoint, HttpResponseMessage response, JsonReadContext context, CancellationToken opener)
    {
        _endpoint = endpoint;
        _response = response;
        _context = context;
        _opener = opener;

        // Whoever cancels need not be reading just then: the connection closes all the same.
        _registration = opener.UnsafeRegister(static state => ((ApiStream<T>)state!).Close(), this);
    }

    /// <summary>How many values of the messages so far were not of the kind that the model expects.</summary>
    public long Mismatches => _context.Mismatches;

    /// <summary>The messages in the order in which they come; empty keep-alive lines are passed over. Can be walked once.</summary>
    /// <exception cref="ApiTransportException">The connection broke.</exception>
    /// <exception cref="ApiDecodeException">A line is no JSON.</exception>
    /// <exception cref="ObjectDisposedException">The stream was closed while it was walked.</exception>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _walked, 1) != 0)
            throw new InvalidOperationException("A stream can be walked once; open another one.");
        return ReadAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
    }

    /// <summary>Closes the connection at once.</summary>
    public ValueTask DisposeAsync()
    {
        _registration.Dispose();
        Close();
        return default;
    }

    private void Close()
    {
        _closed.Cancel();
        _response.Dispose();
    }

    private async IAsyncEnumerable<T> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closed.Token);
        try
        {
            Stream body = await _response.Content.ReadAsStreamAsync(stop.Token).ConfigureAwait(false);
            using var lines = new LineReader(body, LongestMessage);
            do
            {
                while (lines.TryTake())
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    if (TryParse(lines.Line, out T? message))
                        yield return message!;
                }
            }
            while (await ReadMoreAsync(lines, cancellationToken, stop.Token).ConfigureAwait(false));
        }
        finally
        {
            // Whether the walk ended, was left or was cancelled: the vendor counts open connections.
            await DisposeAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask<bool> ReadMoreAsync(LineReader lines, CancellationToken walker, CancellationToken stop)
    {
        try
        {
            return await lines.ReadAsync(stop).ConfigureAwait(false);
        }
        catch (Exception exception) when (stop.IsCancellationRequested)
        {
            // A connection that is torn down does not always say why.
            walker.ThrowIfCancellationRequested();
            _opener.ThrowIfCancellationRequested();
            throw new ObjectDisposedException("The stream was closed while it was read.", exception);
        }
        catch (InvalidDataException exception)
        {
            throw new ApiDecodeException(_endpoint, _response.StatusCode, exception.Message, exception);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            throw new ApiTransportException(_endpoint, "the stream's connection broke.", maybeExecuted: true, exception);
        }
    }

    private bool TryParse(ReadOnlySpan<byte> line, out T? message)
    {
        message = default;
        line = line.Trim(" \t\r\n"u8);
        if (line.IsEmpty)
            return false;
        try
        {
            message = JsonCursor.Read<T>(line, _context);
            return true;
        }
        catch (JsonReadException exception)
        {
            throw new ApiDecodeException(_endpoint, _response.StatusCode, exception.Message, exception);
        }
    }
}
