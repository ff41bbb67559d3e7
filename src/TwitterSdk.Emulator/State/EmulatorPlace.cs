namespace TwitterSdk.Emulator.State;

/// <summary>Where a tweet was posted, in degrees.</summary>
/// <param name="Longitude">East of Greenwich.</param>
/// <param name="Latitude">North of the equator.</param>
public readonly record struct EmulatorPlace(double Longitude, double Latitude);
