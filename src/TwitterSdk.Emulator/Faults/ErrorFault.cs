using TwitterSdk.Emulator.Http;

namespace TwitterSdk.Emulator.Faults;

internal sealed class ErrorFault(Refusal refusal) : Fault
{
    internal override Task RunAsync(Exchange exchange) =>
        exchange.Send(EmulatorResponse.Refused(refusal, ""), SendOptions.Usual);
}
