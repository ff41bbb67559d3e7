using System.Globalization;

namespace TwitterSdk.Emulator.Twitch.Limits;

/// <summary>Points that calls take, and that come back evenly.</summary>
internal sealed class PointBucket(int size, TimeSpan refill, TimeProvider time)
{
    private double _points = size;
    private DateTimeOffset _at = time.GetUtcNow();

    /// <summary>Takes a point; false when there is none.</summary>
    public bool TryTake()
    {
        DateTimeOffset now = time.GetUtcNow();
        _points = Math.Min(size, _points + (size * ((now - _at) / refill)));
        _at = now;
        if (_points < 1)
            return false;
        _points--;
        return true;
    }

    public IReadOnlyList<KeyValuePair<string, string>> Headers =>
    [
        new("Ratelimit-Limit", size.ToString(CultureInfo.InvariantCulture)),
        new("Ratelimit-Remaining", ((int)_points).ToString(CultureInfo.InvariantCulture)),
        new("Ratelimit-Reset", FullSeconds().ToString(CultureInfo.InvariantCulture)),
    ];

    /// <summary>Epoch seconds at which the bucket is full, rounded up: a client that waits until then is never early.</summary>
    private long FullSeconds() => ((_at + (refill * ((size - _points) / size))).ToUnixTimeMilliseconds() + 999) / 1000;
}
