using System.Globalization;
using TwitterSdk.Emulator.Auth;
using TwitterSdk.Emulator.Limits;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Server;

/// <summary>Headers that tell a client where it stands.</summary>
internal static class VendorHeaders
{
    public static IReadOnlyList<KeyValuePair<string, string>> Of(Caller caller, RateWindow? window)
    {
        List<KeyValuePair<string, string>> headers = [];
        if (caller.Token is { } token)
            headers.Add(new("x-access-level", Name(token.Access)));
        if (window is { } counted)
        {
            headers.Add(new("x-rate-limit-limit", counted.Limit.ToString(CultureInfo.InvariantCulture)));
            headers.Add(new("x-rate-limit-remaining", counted.Remaining.ToString(CultureInfo.InvariantCulture)));
            headers.Add(new("x-rate-limit-reset", counted.ResetSeconds.ToString(CultureInfo.InvariantCulture)));
        }

        return headers;
    }

    private static string Name(EmulatorAccess access) => access switch
    {
        EmulatorAccess.Read => "read",
        EmulatorAccess.ReadWrite => "read-write",
        _ => "read-write-directmessages",
    };
}
