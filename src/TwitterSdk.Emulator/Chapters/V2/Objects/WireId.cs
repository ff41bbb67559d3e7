using System.Globalization;

namespace TwitterSdk.Emulator.Chapters.V2.Objects;

/// <summary>Ids as v2 has them: always text.</summary>
internal static class WireId
{
    public static string Of(long id) => id.ToString(CultureInfo.InvariantCulture);
}
