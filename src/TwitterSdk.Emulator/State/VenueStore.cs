using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TwitterSdk.Emulator.State;

/// <summary>Places that a tweet may name.</summary>
public sealed class VenueStore
{
    private readonly Dictionary<string, EmulatorVenue> _venues = new(StringComparer.Ordinal);
    private readonly StateServices _services;

    internal VenueStore(StateServices services) => _services = services;

    internal IReadOnlyCollection<EmulatorVenue> All => _venues.Values;

    /// <summary>Makes a place.</summary>
    /// <param name="name">Its short name.</param>
    /// <param name="country">The name of the country.</param>
    /// <param name="countryCode">The country's two letters.</param>
    public EmulatorVenue Add(string name, string country, string countryCode)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        lock (_services.Gate)
        {
            string id = _services.Ids.Next().ToString("x16", CultureInfo.InvariantCulture);
            var venue = new EmulatorVenue(id, name, $"{name}, {country}", country, countryCode);
            _venues.Add(id, venue);
            return venue;
        }
    }

    /// <summary>Finds a place by its id.</summary>
    public bool TryFind(string id, [NotNullWhen(true)] out EmulatorVenue? venue)
    {
        lock (_services.Gate)
            return _venues.TryGetValue(id, out venue);
    }
}
