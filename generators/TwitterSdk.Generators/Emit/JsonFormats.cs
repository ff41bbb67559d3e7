using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Emit;

/// <summary>The runtime's constants for the forms that values travel in.</summary>
internal static class JsonFormats
{
    public static string Time(TypeRef type) => CoreNames.TimeFormat + "." + type.Time switch
    {
        TimeForm.Ruby => "Ruby",
        TimeForm.IsoMilliseconds => "IsoMilliseconds",
        TimeForm.Unix => type.AsString ? "UnixText" : "Unix",
        TimeForm.UnixMilliseconds => type.AsString ? "UnixMillisecondsText" : "UnixMilliseconds",
        TimeForm.Minute => "Minute",
        _ => "Iso",
    };

    public static string List(TypeRef type) => CoreNames.ListFormat + "." + type.ListStyle switch
    {
        ListStyle.Repeated => "Repeated",
        ListStyle.Json => "Json",
        _ => "Comma",
    };
}
