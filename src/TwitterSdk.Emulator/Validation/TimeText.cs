using System.Globalization;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Validation;

/// <summary>Times as they travel.</summary>
internal static class TimeText
{
    private const string RubyFormat = "ddd MMM dd HH:mm:ss '+0000' yyyy";

    public static string Write(DateTimeOffset time, TimeForm form) => form switch
    {
        TimeForm.Ruby => time.UtcDateTime.ToString(RubyFormat, CultureInfo.InvariantCulture),
        TimeForm.Iso => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        TimeForm.IsoMilliseconds => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        TimeForm.Minute => time.UtcDateTime.ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture),
        TimeForm.Unix => time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        _ => time.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
    };

    public static bool IsValid(string text, TimeForm form) => form switch
    {
        TimeForm.Ruby => Fits(text, RubyFormat),
        TimeForm.Minute => Fits(text, "yyyyMMddHHmm"),
        TimeForm.Unix or TimeForm.UnixMilliseconds => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        _ => text.Contains('T', StringComparison.Ordinal)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _),
    };

    private static bool Fits(string text, string format) =>
        DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
}
