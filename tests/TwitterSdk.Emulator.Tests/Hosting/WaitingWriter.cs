using System.Text;

namespace TwitterSdk.Emulator.Tests.Hosting;

/// <summary>Keeps what is written, and tells of the first flush.</summary>
internal sealed class WaitingWriter : StringWriter
{
    private readonly TaskCompletionSource<string> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<string> FirstAsync => _first.Task;

    public override Encoding Encoding => Encoding.UTF8;

    public override Task FlushAsync(CancellationToken cancellationToken)
    {
        _first.TrySetResult(ToString());
        return Task.CompletedTask;
    }
}
