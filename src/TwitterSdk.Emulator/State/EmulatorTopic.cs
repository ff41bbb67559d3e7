namespace TwitterSdk.Emulator.State;

/// <summary>What a Space is about.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Name">As users see it.</param>
public sealed record EmulatorTopic(string Id, string Name);
