namespace TwitterSdk.Emulator.Chapters.V2.Streams;

/// <summary>What a stream calls the parameters by which it tells what was missed.</summary>
internal sealed record StreamParameters(string StartTime, string EndTime, string BackfillMinutes)
{
    public static StreamParameters Usual { get; } = new("start_time", "end_time", "backfill_minutes");

    public static StreamParameters CamelCase { get; } = new("startTime", "endTime", "backfillMinutes");
}
