using TwitterSdk.Emulator.Http;

namespace TwitterSdk.Emulator.Faults;

internal sealed class BreakJsonFault : Fault
{
    internal override Task RunAsync(Exchange exchange)
    {
        EmulatorResponse answer = exchange.Handle();
        return exchange.Send(answer with { Body = answer.Body[..(answer.Body.Length / 2)] }, SendOptions.Usual);
    }
}
