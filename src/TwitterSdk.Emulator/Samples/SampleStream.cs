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
            Stream = async (send, cancellationToken) =>
            {
                for (int i = 0; i < Messages; i++)
                    await send(line, cancellationToken).ConfigureAwait(false);
                while (true)
                {
                    await Task.Delay(silence, time, cancellationToken).ConfigureAwait(false);
                    await send(StreamMessages.KeepAlive, cancellationToken).ConfigureAwait(false);
                }
            },
        };
    }
}
