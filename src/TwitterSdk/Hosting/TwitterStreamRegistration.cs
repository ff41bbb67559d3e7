namespace TwitterSdk.Hosting;

/// <summary>One registered stream: which handler, opened and led through it by what.</summary>
internal sealed record TwitterStreamRegistration(Type Handler, TwitterStreamServiceOptions Options, TwitterStreamStatus Status, StreamRun Run);
