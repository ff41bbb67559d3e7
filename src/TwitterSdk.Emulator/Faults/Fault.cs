using TwitterSdk.Emulator.Http;

namespace TwitterSdk.Emulator.Faults;

/// <summary>Something that goes wrong with a request, on demand.</summary>
public abstract class Fault
{
    private protected Fault()
    {
    }

    /// <summary>Answers with this status instead of handling the request.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="body">The body, as it is.</param>
    /// <param name="contentType">What the body claims to be.</param>
    /// <param name="headers">Headers beside the usual ones.</param>
    public static Fault Answer(
        int status,
        string body = "",
        string contentType = EmulatorResponse.JsonType,
        IReadOnlyDictionary<string, string>? headers = null) => new AnswerFault(status, body, contentType, headers);

    /// <summary>Answers with one of the vendor's errors instead of handling the request.</summary>
    public static Fault Error(int status, int code, string message) => new ErrorFault(new Refusal(status, code, message));

    /// <summary>Handles the request, and holds the answer back for so long by the emulator's clock.</summary>
    public static Fault Delay(TimeSpan delay) => new DelayFault(delay);

    /// <summary>Neither handles the request nor answers; ends when the client gives up or the emulator stops.</summary>
    public static Fault Hang() => new HangFault();

    /// <summary>Drops the connection without handling the request.</summary>
    public static Fault Drop() => new DropFault(handleFirst: false);

    /// <summary>Handles the request, then drops the connection: the work is done and the client does not know.</summary>
    public static Fault DropAnswer() => new DropFault(handleFirst: true);

    /// <summary>Sends the first bytes of the answer, then drops the connection.</summary>
    public static Fault CutBody(int afterBytes) => new CutFault(afterBytes);

    /// <summary>For streams: sends some messages, then half of the next one, and drops the connection.</summary>
    /// <param name="afterMessages">How many go well.</param>
    public static Fault CutStream(int afterMessages) => new StreamFault(afterMessages, static async (send, message, cancellationToken) =>
    {
        await send(message[..(message.Length / 2)], cancellationToken).ConfigureAwait(false);
        throw new IOException("The connection is dropped on demand.");
    });

    /// <summary>For streams: sends some messages, then nothing any more, not even keep-alives, once the next message is due.</summary>
    /// <param name="afterMessages">How many go well.</param>
    public static Fault StallStream(int afterMessages) => new StreamFault(
        afterMessages, static (_, _, cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken));

    /// <summary>For streams: sends some messages, then a line of your own, a disconnect message for instance, and ends properly once the next message is due.</summary>
    /// <param name="afterMessages">How many go well.</param>
    /// <param name="line">The line; nothing to end without one.</param>
    public static Fault EndStream(int afterMessages, string? line = null) => new StreamFault(
        afterMessages,
        (send, _, cancellationToken) => line is null ? Task.CompletedTask : send(System.Text.Encoding.UTF8.GetBytes(line + "\r\n"), cancellationToken));

    /// <summary>Sends a complete answer whose JSON ends in the middle.</summary>
    public static Fault BreakJson() => new BreakJsonFault();

    /// <summary>Sends an answer that claims to be compressed and is not.</summary>
    public static Fault BreakGzip() => new BreakGzipFault();

    /// <summary>Compresses the answer although nobody asked for it.</summary>
    public static Fault ForceGzip() => new ForceGzipFault();

    /// <summary>What goes wrong, in a word.</summary>
    internal string Kind => GetType().Name.Replace(nameof(Fault), "", StringComparison.Ordinal);

    /// <param name="exchange">The request and the way to answer it.</param>
    internal abstract Task RunAsync(Exchange exchange);
}
