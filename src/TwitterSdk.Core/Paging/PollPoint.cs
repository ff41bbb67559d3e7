using System.Globalization;

namespace TwitterSdk.Core.Paging;

/// <summary>Where a walk forwards stands.</summary>
/// <param name="Since">All up to this id is known; null when nothing is.</param>
/// <param name="Before">Inside a gap: the highest id that is still missing.</param>
/// <param name="Newest">Inside a gap: the highest id seen, from which the walk goes on once the gap is filled.</param>
/// <param name="Quiet">True when the last answer brought nothing new.</param>
internal readonly record struct PollPoint(long? Since, long? Before = null, long? Newest = null, bool Quiet = false)
{
    public override string ToString() => Before is null
        ? string.Create(CultureInfo.InvariantCulture, $"{Since}")
        : string.Create(CultureInfo.InvariantCulture, $"{Since},{Before},{Newest}");

    public static PollPoint Parse(string text)
    {
        var parts = text.Split(',');
        return parts.Length switch
        {
            1 => new PollPoint(Number(parts[0])),
            3 => new PollPoint(Number(parts[0]), Number(parts[1]), Number(parts[2])),
            _ => throw new FormatException("One id, or three with commas between, are expected."),
        };
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
