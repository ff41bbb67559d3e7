namespace TwitterSdk.Emulator.Faults;

internal sealed class DelayFault(TimeSpan delay) : Fault
{
    internal override async Task RunAsync(Exchange exchange)
    {
        await Task.Delay(delay, exchange.Time, exchange.Cancelled).ConfigureAwait(false);
        await exchange.AnswerAsync().ConfigureAwait(false);
    }
}
