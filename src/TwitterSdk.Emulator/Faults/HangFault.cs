namespace TwitterSdk.Emulator.Faults;

internal sealed class HangFault : Fault
{
    internal override Task RunAsync(Exchange exchange) =>
        Task.Delay(Timeout.InfiniteTimeSpan, exchange.Time, exchange.Cancelled);
}
