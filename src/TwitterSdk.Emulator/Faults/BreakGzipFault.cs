namespace TwitterSdk.Emulator.Faults;

internal sealed class BreakGzipFault : Fault
{
    internal override Task RunAsync(Exchange exchange) =>
        exchange.Send(exchange.Handle(), new SendOptions(Compression: Compression.Pretended));
}
