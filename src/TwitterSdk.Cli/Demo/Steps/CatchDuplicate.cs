namespace TwitterSdk.Cli.Demo.Steps;

/// <summary>The same text twice: the vendor's code 187 is an exception type of its own.</summary>
internal sealed class CatchDuplicate : IDemoStep
{
    public string Title => "The same Tweet twice";

    public async Task RunAsync(DemoContext demo, CancellationToken cancellationToken)
    {
        try
        {
            await demo.Twitter.V1.Statuses.UpdateAsync(PostAndReadBack.Text, cancellationToken);
            throw new DemoException("the second Tweet was taken");
        }
        catch (DuplicatedStatusException exception)
        {
            demo.Tell($"   [yellow]{nameof(DuplicatedStatusException)}[/]: {exception.Message}");
        }
    }
}
