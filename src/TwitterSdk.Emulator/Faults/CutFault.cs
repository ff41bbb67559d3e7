namespace TwitterSdk.Emulator.Faults;

internal sealed class CutFault(int afterBytes) : Fault
{
    internal override Task RunAsync(Exchange exchange) =>
        exchange.Send(exchange.Handle(), new SendOptions(CutAfter: afterBytes));
}
