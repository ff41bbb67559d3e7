using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.Streaming;

namespace TwitterSdk.Emulator.Samples;

/// <summary>A stream of a few messages, then keep-alives until the client leaves or the emulator stops.</summary>
internal static class SampleStream
{
    private const int Messages = 3;
    private static readonly TimeSpan s_keepAlive = TimeSpan.FromSeconds(30);

    public static EmulatorResponse Make(EmulatorRequest request, byte[] message)
    {
        TimeSpan silence = request.Endpoint.Spec.KeepAliveSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) / 3 : s_keepAlive;
        byte[] line = StreamMessages.Frame(message, request.Text("delimited") == "length");
        TimeProvider time = request.Time;
        return new EmulatorResponse
        {
            ContentType = "application/json",
            Stream = async (body, cancellationToken) =>
            {
                for (int i = 0; i < Messages; i++)
                    await SendAsync(body, line, cancellationToken).ConfigureAwait(false);
                while (true)
                {
                    await Task.Delay(silence, time, cancellationToken).ConfigureAwait(false);
                    await SendAsync(body, "\r\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
                }
            },
        };
    }

    private static async Task SendAsync(Stream body, byte[] bytes, CancellationToken cancellationToken)
    {
        await body.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        await body.FlushAsync(cancellationToken).ConfigureAwait(false);
    }
}
