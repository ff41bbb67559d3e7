using TwitterSdk.Emulator.Http;

namespace TwitterSdk.Emulator.Faults;

internal sealed class AnswerFault(
    int status, string body, string contentType, IReadOnlyDictionary<string, string>? headers) : Fault
{
    internal override Task RunAsync(Exchange exchange)
    {
        EmulatorResponse answer = EmulatorResponse.Text(body, contentType, status) with { Headers = [.. headers ?? Empty] };
        return exchange.Send(answer, SendOptions.Usual);
    }

    private static Dictionary<string, string> Empty => [];
}
