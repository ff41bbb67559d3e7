namespace TwitterSdk.Emulator.Faults;

internal sealed class DropFault(bool handleFirst) : Fault
{
    internal override Task RunAsync(Exchange exchange)
    {
        if (handleFirst)
            exchange.Handle();
        exchange.Abort();
        return Task.CompletedTask;
    }
}
