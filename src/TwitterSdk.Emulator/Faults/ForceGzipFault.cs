namespace TwitterSdk.Emulator.Faults;

internal sealed class ForceGzipFault : Fault
{
    internal override Task RunAsync(Exchange exchange) =>
        exchange.Send(exchange.Handle(), new SendOptions(Compression: Compression.Always));
}
