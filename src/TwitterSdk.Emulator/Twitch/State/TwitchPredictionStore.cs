using TwitterSdk.Emulator.Twitch.Facts;

namespace TwitterSdk.Emulator.Twitch.State;

/// <summary>Predictions.</summary>
public sealed class TwitchPredictionStore
{
    private readonly List<TwitchPrediction> _predictions = [];
    private readonly TwitchServices _services;

    internal TwitchPredictionStore(TwitchServices services) => _services = services;

    /// <summary>The predictions of a channel, the newest first.</summary>
    public IReadOnlyList<TwitchPrediction> Of(TwitchUser channel)
    {
        lock (_services.Gate)
            return [.. Enumerable.Reverse(_predictions).Where(prediction => prediction.Channel == channel)];
    }

    /// <summary>Begins a prediction; tells <c>channel.prediction.begin</c>.</summary>
    public TwitchPrediction Begin(TwitchUser channel, string title, IEnumerable<string> outcomes, TimeSpan window)
    {
        ArgumentNullException.ThrowIfNull(channel);
        lock (_services.Gate)
        {
            var prediction = new TwitchPrediction(Guid.NewGuid().ToString(), channel, title, window, _services.Now)
            {
                Outcomes = [.. outcomes.Select(outcome => new TwitchOutcome(Guid.NewGuid().ToString(), outcome))],
            };
            _predictions.Add(prediction);
            Tell("channel.prediction.begin", prediction);
            return prediction;
        }
    }

    /// <summary>A viewer bets; tells <c>channel.prediction.progress</c>.</summary>
    public void Bet(TwitchPrediction prediction, TwitchOutcome outcome, long points)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        lock (_services.Gate)
        {
            outcome.Users++;
            outcome.Points += points;
            Tell("channel.prediction.progress", prediction);
        }
    }

    /// <summary>Takes no more bets; tells <c>channel.prediction.lock</c>.</summary>
    public void Lock(TwitchPrediction prediction)
    {
        ArgumentNullException.ThrowIfNull(prediction);
        lock (_services.Gate)
        {
            prediction.Status = "LOCKED";
            prediction.LockedAt = _services.Now;
            Tell("channel.prediction.lock", prediction);
        }
    }

    /// <summary>Ends a prediction; tells <c>channel.prediction.end</c>.</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="winner">What came; null to give all bets back.</param>
    public void End(TwitchPrediction prediction, TwitchOutcome? winner)
    {
        ArgumentNullException.ThrowIfNull(prediction);
        lock (_services.Gate)
        {
            prediction.Status = winner is null ? "CANCELED" : "RESOLVED";
            prediction.Winner = winner;
            prediction.EndedAt = _services.Now;
            Tell("channel.prediction.end", prediction);
        }
    }

    internal List<TwitchPrediction> All => _predictions;

    private void Tell(string type, TwitchPrediction prediction)
    {
        FactSet facts = EventFacts.OfChannel(prediction.Channel).With(prediction.Facts);
        // Events write status and colours small, answers write them large.
        facts["status"] = prediction.Status.ToLowerInvariant();
        facts["outcomes"] = ((IEnumerable<FactSet>)facts["outcomes"]!).Select(outcome => outcome.With(new() { ["color"] = ((string)outcome["color"]!).ToLowerInvariant() }));
        _services.Events.Publish(type, facts);
    }
}
