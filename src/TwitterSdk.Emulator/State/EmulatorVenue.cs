namespace TwitterSdk.Emulator.State;

/// <summary>A place with a name: a town, a landmark.</summary>
/// <param name="Id">The place's id, in hex.</param>
/// <param name="Name">Its short name.</param>
/// <param name="FullName">Its name with what it lies in.</param>
/// <param name="Country">The name of the country.</param>
/// <param name="CountryCode">The country's two letters.</param>
public sealed record EmulatorVenue(string Id, string Name, string FullName, string Country, string CountryCode);
