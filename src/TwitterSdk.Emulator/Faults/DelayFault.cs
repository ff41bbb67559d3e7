using TwitterSdk.Emulator.Http;

namespace TwitterSdk.Emulator.Faults;

internal sealed class DelayFault(TimeSpan delay) : Fault
{
    internal override async Task RunAsync(Exchange exchange)
    {
        // Handled first: a timestamp that was good when it came must not grow old on our side.
        EmulatorResponse answer = exchange.Handle();
        await Task.Delay(delay, exchange.Time, exchange.Cancelled).ConfigureAwait(false);
        await exchange.Send(answer, SendOptions.Usual).ConfigureAwait(false);
    }
}
