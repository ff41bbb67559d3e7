using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Twitch.Facts;
using TwitterSdk.Emulator.Twitch.Server;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Twitch.Helix;

/// <summary>Polls and predictions: one of each at a time.</summary>
internal static class BallotRoutes
{
    public static IEnumerable<TwitchRoute> All() =>
    [
        new("Helix.Polls.Get", request => List(request, request.State.Polls)),
        new("Helix.Polls.Create", CreatePoll),
        new("Helix.Polls.End", EndPoll),
        new("Helix.Predictions.Get", request => List(request, request.State.Predictions)),
        new("Helix.Predictions.Create", CreatePrediction),
        new("Helix.Predictions.End", EndPrediction),
    ];

    private static EmulatorResponse CreatePoll(TwitchRequest request)
    {
        TwitchUser channel = FreeChannel(request, request.State.Polls, "poll");
        return One(request, request.State.Polls.Begin(channel, request.Required("title"), Titles(request, "choices"), TimeSpan.FromSeconds(request.Int("duration", 0))));
    }

    private static EmulatorResponse EndPoll(TwitchRequest request)
    {
        TwitchPoll poll = FindOpen(request, request.State.Polls, "poll");
        request.State.Polls.End(poll, request.Required("status"));
        return One(request, poll);
    }

    private static EmulatorResponse CreatePrediction(TwitchRequest request)
    {
        TwitchUser channel = FreeChannel(request, request.State.Predictions, "prediction");
        return One(request, request.State.Predictions.Begin(channel, request.Required("title"), Titles(request, "outcomes"), TimeSpan.FromSeconds(request.Int("prediction_window", 0))));
    }

    private static EmulatorResponse EndPrediction(TwitchRequest request)
    {
        TwitchPrediction prediction = FindOpen(request, request.State.Predictions, "prediction");
        switch (request.Required("status"))
        {
            case "LOCKED":
                request.State.Predictions.Lock(prediction);
                break;
            case "CANCELED":
                request.State.Predictions.End(prediction, null);
                break;
            default:
                string winner = request.Text("winning_outcome_id") ?? throw Refusal.Missing("winning_outcome_id");
                request.State.Predictions.End(prediction, prediction.Outcomes.FirstOrDefault(outcome => outcome.Id == winner) ?? throw Refusal.Invalid("winning_outcome_id", "is none of the outcomes"));
                break;
        }

        return One(request, prediction);
    }

    private static EmulatorResponse List<TBallot>(TwitchRequest request, TwitchBallotStore<TBallot> store)
        where TBallot : TwitchBallot
    {
        IReadOnlyList<string> ids = request.Values("id");
        TBallot[] found = [.. store.Of(request.User("broadcaster_id")).Where(ballot => ids.Count == 0 || ids.Contains(ballot.Id))];
        return ids.Count > 0 && found.Length == 0 ? throw new Refusal(404, 0, "None of these was found") : request.Answers.Page(request, found, Facts);
    }

    /// <summary>A channel has one of each at a time.</summary>
    private static TwitchUser FreeChannel<TBallot>(TwitchRequest request, TwitchBallotStore<TBallot> store, string what)
        where TBallot : TwitchBallot
    {
        TwitchUser channel = request.User("broadcaster_id");
        return store.Of(channel).All(ballot => ballot.EndedAt is not null) ? channel : throw new Refusal(400, 0, $"The channel has a {what} that is open");
    }

    private static TBallot FindOpen<TBallot>(TwitchRequest request, TwitchBallotStore<TBallot> store, string what)
        where TBallot : TwitchBallot
    {
        string id = request.Required("id");
        TBallot found = store.Of(request.User("broadcaster_id")).FirstOrDefault(ballot => ballot.Id == id) ?? throw new Refusal(404, 0, $"The {what} was not found");
        return found.EndedAt is null ? found : throw new Refusal(400, 0, $"The {what} has ended");
    }

    private static EmulatorResponse One(TwitchRequest request, TwitchBallot ballot) => request.Answers.Data(request, Facts(ballot));

    private static string[] Titles(TwitchRequest request, string name) =>
        [.. request.Json(name)!.Value.EnumerateArray().Select(item => item.GetProperty("title").GetString()!)];

    private static FactSet Facts(TwitchBallot ballot) => EventFacts.Of(ballot.Channel, "broadcaster").With(ballot.Facts);
}
