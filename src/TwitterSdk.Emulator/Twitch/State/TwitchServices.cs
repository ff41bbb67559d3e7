using System.Globalization;
using TwitterSdk.Emulator.Twitch.Accounts;
using TwitterSdk.Emulator.Twitch.Facts;

namespace TwitterSdk.Emulator.Twitch.State;

/// <summary>What all stores share: one lock, one clock, one source of ids, one place where events go.</summary>
internal sealed class TwitchServices(TimeProvider time, IEventSink events)
{
    private const int FirstId = 100_000;

    private int _lastId = FirstId;
    private DateTimeOffset? _moment;
    private string? _given;

    public Lock Gate { get; } = new();

    public TimeProvider Time { get; } = time;

    public DateTimeOffset Now => _moment ?? Time.GetUtcNow();

    /// <summary>Where events go; nobody is told of what is put there as if it had happened before.</summary>
    public IEventSink Events => _moment is null ? events : Silence.Instance;

    /// <summary>The number of the last id that was given.</summary>
    public int LastId
    {
        get => _lastId;
        set => _lastId = Math.Max(_lastId, value);
    }

    public string NextId() => _given ?? Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture);

    /// <summary>Makes something as if it were another moment.</summary>
    /// <param name="moment">When it happened.</param>
    /// <param name="make">Makes it.</param>
    /// <param name="id">The id that it had; null for a new one.</param>
    public T Then<T>(DateTimeOffset moment, Func<T> make, string? id = null)
    {
        lock (Gate)
        {
            _moment = moment;
            _given = id;
            try
            {
                return make();
            }
            finally
            {
                _moment = null;
                _given = null;
            }
        }
    }

    private sealed class Silence : IEventSink
    {
        public static readonly Silence Instance = new();

        public void Publish(string type, FactSet facts, Func<TwitchApp, FactSet>? about = null)
        {
        }
    }
}
