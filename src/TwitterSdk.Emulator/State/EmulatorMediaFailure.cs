namespace TwitterSdk.Emulator.State;

/// <summary>Why processing of an upload fails.</summary>
/// <param name="Code">The vendor's number for it.</param>
/// <param name="Name">The vendor's name for it.</param>
/// <param name="Message">What a person reads.</param>
public sealed record EmulatorMediaFailure(int Code, string Name, string Message);
