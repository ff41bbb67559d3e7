using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Twitch.Facts;
using TwitterSdk.Emulator.Twitch.Server;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Twitch.Helix;

/// <summary>Words that nobody may write in a chat.</summary>
internal static class BlockedTermRoutes
{
    public static IEnumerable<TwitchRoute> All() =>
    [
        new("Helix.Moderation.GetBlockedTerms", Get),
        new("Helix.Moderation.AddBlockedTerm", Add),
        new("Helix.Moderation.RemoveBlockedTerm", Remove),
    ];

    private static EmulatorResponse Get(TwitchRequest request)
    {
        TwitchUser channel = request.User("broadcaster_id");
        return request.Answers.Page(request, [.. request.State.Moderation.Terms.Where(term => term.Channel == channel)], Facts);
    }

    private static EmulatorResponse Add(TwitchRequest request)
    {
        TwitchUser channel = request.User("broadcaster_id");
        var term = new TwitchBlockedTerm(Guid.NewGuid().ToString(), channel, request.Me, request.Required("text"), request.Now);
        request.State.Moderation.Terms.RemoveAll(one => one.Channel == channel && one.Text == term.Text);
        request.State.Moderation.Terms.Add(term);
        Tell(request, term, "add_blocked");
        return request.Answers.Data(request, Facts(term));
    }

    private static EmulatorResponse Remove(TwitchRequest request)
    {
        TwitchUser channel = request.User("broadcaster_id");
        string id = request.Required("id");
        if (request.State.Moderation.Terms.Find(term => term.Channel == channel && term.Id == id) is { } found)
        {
            request.State.Moderation.Terms.Remove(found);
            Tell(request, found, "remove_blocked");
        }

        return TwitchAnswers.Done(request);
    }

    private static void Tell(TwitchRequest request, TwitchBlockedTerm term, string action) => request.State.Services.Events.Publish(
        "automod.terms.update",
        EventFacts.OfChannel(term.Channel).With(EventFacts.OfModerator(request.Me)).With(new()
        {
            ["action"] = action,
            ["from_automod"] = false,
            ["terms"] = new[] { term.Text },
        }));

    private static FactSet Facts(TwitchBlockedTerm term) => new()
    {
        ["broadcaster_id"] = term.Channel.Id,
        ["moderator_id"] = term.Moderator.Id,
        ["id"] = term.Id,
        ["text"] = term.Text,
        ["created_at"] = term.CreatedAt,
        ["updated_at"] = term.CreatedAt,
    };
}
