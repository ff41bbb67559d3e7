namespace TwitterSdk.Emulator.Twitch.State;

/// <summary>Predictions. They take no more bets when their window is over, by the emulator's clock.</summary>
public sealed class TwitchPredictionStore : TwitchBallotStore<TwitchPrediction>
{
    internal TwitchPredictionStore(TwitchServices services)
        : base(services, "channel.prediction")
    {
    }

    /// <summary>Begins a prediction; tells <c>channel.prediction.begin</c>.</summary>
    public TwitchPrediction Begin(TwitchUser channel, string title, IEnumerable<string> outcomes, TimeSpan window)
    {
        ArgumentNullException.ThrowIfNull(channel);
        lock (Services.Gate)
        {
            var prediction = new TwitchPrediction(NewId(), channel, title, window, Services.Now) { Outcomes = [.. outcomes.Select(outcome => new TwitchOutcome(NewId(), outcome))] };
            return Open(prediction);
        }
    }

    /// <summary>A viewer bets; tells <c>channel.prediction.progress</c>. Does nothing when bets are closed.</summary>
    public void Bet(TwitchPrediction prediction, TwitchOutcome outcome, long points)
    {
        ArgumentNullException.ThrowIfNull(prediction);
        ArgumentNullException.ThrowIfNull(outcome);
        lock (Services.Gate)
        {
            if (prediction.Status != TwitchBallot.Active)
                return;
            outcome.Users++;
            outcome.Points += points;
            Tell("progress", prediction);
        }
    }

    /// <summary>Takes no more bets; tells <c>channel.prediction.lock</c>. Does nothing when bets are closed.</summary>
    public void Lock(TwitchPrediction prediction)
    {
        ArgumentNullException.ThrowIfNull(prediction);
        lock (Services.Gate)
        {
            if (prediction.Status != TwitchBallot.Active)
                return;
            prediction.Status = "LOCKED";
            prediction.LockedAt = Services.Now;
            Tell("lock", prediction);
        }
    }

    /// <summary>Ends a prediction; tells <c>channel.prediction.end</c>. Does nothing when it has ended.</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="winner">What came; null to give all bets back.</param>
    public void End(TwitchPrediction prediction, TwitchOutcome? winner)
    {
        ArgumentNullException.ThrowIfNull(prediction);
        lock (Services.Gate)
        {
            if (!Close(prediction, winner is null ? "CANCELED" : "RESOLVED"))
                return;
            prediction.Winner = winner;
            Tell("end", prediction);
        }
    }

    private protected override void TimeIsOver(TwitchPrediction ballot) => Lock(ballot);
}
