namespace TwitterSdk.Core.Json;

/// <summary>How a moment travels.</summary>
public enum TimeFormat
{
    /// <summary>ISO 8601, fractions only where there are any. Empty text is absence.</summary>
    Iso,

    /// <summary>ISO 8601 with three digits of fraction.</summary>
    IsoMilliseconds,

    /// <summary><c>Wed Oct 10 20:19:24 +0000 2018</c>.</summary>
    Ruby,

    /// <summary>Seconds since 1970, as a number.</summary>
    Unix,

    /// <summary>Milliseconds since 1970, as a number.</summary>
    UnixMilliseconds,

    /// <summary>Seconds since 1970, as text.</summary>
    UnixText,

    /// <summary>Milliseconds since 1970, as text.</summary>
    UnixMillisecondsText,

    /// <summary><c>yyyyMMddHHmm</c> in UTC.</summary>
    Minute,
}
