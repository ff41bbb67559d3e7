namespace TwitterSdk.Emulator.State;

/// <summary>What all stores share: one lock, one clock, one source of ids.</summary>
internal sealed class StateServices
{
    private readonly StateClock _clock;

    public StateServices(TimeProvider time)
    {
        _clock = new StateClock(time);
        Ids = new SnowflakeSource(_clock);
    }

    /// <summary>Where the emulator is reached, known once it listens.</summary>
    public Uri Root { get; set; } = new("http://127.0.0.1/");

    public Lock Gate { get; } = new();

    public TimeProvider Time => _clock;

    public SnowflakeSource Ids { get; }

    /// <summary>Whether something is put there that happened before: nobody is told of it.</summary>
    public bool IsPast => _clock.Moment is not null;

    /// <summary>Lets something happen as if it were another moment.</summary>
    public void Then(DateTimeOffset moment, Action happen, long? id = null)
    {
        object? Happen()
        {
            happen();
            return null;
        }

        Then(moment, Happen, id);
    }

    /// <summary>Makes something as if it were another moment.</summary>
    /// <param name="moment">When it happened.</param>
    /// <param name="make">Makes it.</param>
    /// <param name="id">The id that it had; null for one of that moment.</param>
    public T Then<T>(DateTimeOffset moment, Func<T> make, long? id = null)
    {
        lock (Gate)
        {
            _clock.Moment = moment;
            Ids.Given = id;
            try
            {
                return make();
            }
            finally
            {
                _clock.Moment = null;
                Ids.Given = null;
            }
        }
    }
}
