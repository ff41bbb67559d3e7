using System.Globalization;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Server;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Twitch.Server;

/// <summary>What Twitch has switched off, as a client meets it today.</summary>
internal static class Retired
{
    // These are gone as a whole, the sign-in of their time and pages that never were included.
    private static readonly string[] s_apis = ["kraken", "api"];

    public static void Check(WireRequest wire, Target? target)
    {
        if (target?.Endpoint.Spec.Lifecycle is { Retired: true } retired)
            throw new Refusal(410, 0, Words(retired));
        if (wire.Host == TwitchAddress.ApiHost && wire.Segments is [var first, ..] && s_apis.Contains(first))
            throw new Refusal(410, 0, "This API is switched off");
    }

    private static string Words(LifecycleSpec retired)
    {
        string since = retired.Year is { } year ? string.Create(CultureInfo.InvariantCulture, $" since {year}") : "";
        return $"This API is switched off{since}{(retired.Advice is { } advice ? $": {advice}" : "")}";
    }
}
