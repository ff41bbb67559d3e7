namespace TwitterSdk.Cli.Demo.Twitch;

/// <summary>One thing that the SDK does with Twitch, shown and checked.</summary>
internal interface ITwitchDemoStep
{
    string Title { get; }

    Task RunAsync(TwitchDemoContext demo, CancellationToken cancellationToken);
}
