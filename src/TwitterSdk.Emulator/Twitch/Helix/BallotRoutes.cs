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
        new("Helix.Polls.Get", GetPolls),
        new("Helix.Polls.Create", CreatePoll),
        new("Helix.Polls.End", EndPoll),
        new("Helix.Predictions.Get", GetPredictions),
        new("Helix.Predictions.Create", CreatePrediction),
        new("Helix.Predictions.End", EndPrediction),
    ];

    private static EmulatorResponse GetPolls(TwitchRequest request)
    {
        IReadOnlyList<string> ids = request.Values("id");
        return request.Answers.Page(request, [.. request.State.Polls.Of(request.User("broadcaster_id")).Where(poll => ids.Count == 0 || ids.Contains(poll.Id))], Facts);
    }

    private static EmulatorResponse CreatePoll(TwitchRequest request)
    {
        TwitchUser channel = request.User("broadcaster_id");
        if (request.State.Polls.Of(channel).Any(poll => poll.EndedAt is null))
            throw new Refusal(400, 0, "The channel has a poll that is open");
        return request.Answers.Data(request, Facts(request.State.Polls.Begin(channel, request.Required("title"), Titles(request, "choices"), TimeSpan.FromSeconds(request.Int("duration", 0)))));
    }

    private static EmulatorResponse EndPoll(TwitchRequest request)
    {
        string id = request.Required("id");
        TwitchPoll poll = request.State.Polls.Of(request.User("broadcaster_id")).FirstOrDefault(one => one.Id == id) ?? throw new Refusal(404, 0, "The poll was not found");
        if (poll.EndedAt is not null)
            throw new Refusal(400, 0, "The poll has ended");
        request.State.Polls.End(poll, request.Required("status"));
        return request.Answers.Data(request, Facts(poll));
    }

    private static EmulatorResponse GetPredictions(TwitchRequest request)
    {
        IReadOnlyList<string> ids = request.Values("id");
        return request.Answers.Page(request, [.. request.State.Predictions.Of(request.User("broadcaster_id")).Where(one => ids.Count == 0 || ids.Contains(one.Id))], Facts);
    }

    private static EmulatorResponse CreatePrediction(TwitchRequest request)
    {
        TwitchUser channel = request.User("broadcaster_id");
        if (request.State.Predictions.Of(channel).Any(prediction => prediction.EndedAt is null))
            throw new Refusal(400, 0, "The channel has a prediction that is open");
        return request.Answers.Data(request, Facts(request.State.Predictions.Begin(channel, request.Required("title"), Titles(request, "outcomes"), TimeSpan.FromSeconds(request.Int("prediction_window", 0)))));
    }

    private static EmulatorResponse EndPrediction(TwitchRequest request)
    {
        string id = request.Required("id");
        TwitchPrediction prediction = request.State.Predictions.Of(request.User("broadcaster_id")).FirstOrDefault(one => one.Id == id)
            ?? throw new Refusal(404, 0, "The prediction was not found");
        if (prediction.EndedAt is not null)
            throw new Refusal(400, 0, "The prediction has ended");
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

        return request.Answers.Data(request, Facts(prediction));
    }

    private static string[] Titles(TwitchRequest request, string name) =>
        [.. request.Json(name)!.Value.EnumerateArray().Select(item => item.GetProperty("title").GetString()!)];

    private static FactSet Facts(TwitchPoll poll) => EventFacts.Of(poll.Channel, "broadcaster").With(poll.Facts);

    private static FactSet Facts(TwitchPrediction prediction) => EventFacts.Of(prediction.Channel, "broadcaster").With(prediction.Facts);
}
