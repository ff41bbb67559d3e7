namespace TwitterSdk.Cli.Demo;

/// <summary>One thing that the SDK does, shown and checked.</summary>
internal interface IDemoStep
{
    string Title { get; }

    Task RunAsync(DemoContext demo, CancellationToken cancellationToken);
}
