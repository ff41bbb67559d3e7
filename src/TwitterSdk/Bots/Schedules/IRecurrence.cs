namespace TwitterSdk.Bots.Schedules;

/// <summary>When something is due.</summary>
internal interface IRecurrence
{
    /// <summary>The first time, for a bot that starts now.</summary>
    DateTimeOffset First(DateTimeOffset start);

    /// <summary>The time after one that was due, skipping what has passed meanwhile; null when there is none.</summary>
    DateTimeOffset? Next(DateTimeOffset due, DateTimeOffset now);
}
