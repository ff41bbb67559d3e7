using System.Text.Json.Nodes;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.V2.Objects;

/// <summary>A place with a name.</summary>
internal static class PlaceObject
{
    public static JsonObject Make(EmulatorVenue venue) => new()
    {
        ["id"] = venue.Id,
        ["name"] = venue.Name,
        ["full_name"] = venue.FullName,
        ["country"] = venue.Country,
        ["country_code"] = venue.CountryCode,
        ["place_type"] = "city",
    };
}
