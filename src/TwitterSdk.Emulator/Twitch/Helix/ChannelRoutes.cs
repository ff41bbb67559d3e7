using System.Text.Json;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Twitch.Facts;
using TwitterSdk.Emulator.Twitch.Server;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Twitch.Helix;

/// <summary>Channels, who follows and who pays for them.</summary>
internal static class ChannelRoutes
{
    private const int LongestTag = 25;

    public static IEnumerable<TwitchRoute> All() =>
    [
        new("Helix.Channels.Get", Get),
        new("Helix.Channels.Modify", Modify),
        new("Helix.Channels.GetFollowed", GetFollowed),
        new("Helix.Channels.GetFollowers", GetFollowers),
        new("Helix.Subscriptions.Get", GetSubscribers),
        new("Helix.Subscriptions.CheckUser", CheckSubscriber),
        new("Helix.Raids.Start", StartRaid),
        new("Helix.Raids.Cancel", CancelRaid),
    ];

    private static EmulatorResponse Get(TwitchRequest request)
    {
        IReadOnlyList<string> ids = request.Values("broadcaster_id");
        return request.Answers.Data(request, request.State.Users.All.Where(user => ids.Contains(user.Id)).Select(Describe.Channel));
    }

    private static EmulatorResponse Modify(TwitchRequest request)
    {
        TwitchUser channel = request.User("broadcaster_id");
        TwitchGame? game = channel.Game;
        if (request.Text("game_id") is { } id && id is not ("" or "0"))
            game = request.State.Games.TryFind(id, out TwitchGame? found) ? found : throw new Refusal(400, 0, $"The category {id} does not exist");
        else if (request.Json("game_id") is not null)
            game = null;
        if (request.Json("title") is not null && request.Text("title") is null or "")
            throw new Refusal(400, 0, "The title must not be empty");
        if (request.Json("tags") is { } tags)
            channel.Tags = Tags(tags);
        channel.Game = game;
        channel.Title = request.Text("title") ?? channel.Title;
        channel.Language = request.Text("broadcaster_language") ?? channel.Language;
        channel.Delay = request.Int("delay", channel.Delay);
        channel.IsBranded = request.Flag("is_branded_content", channel.IsBranded);
        if (request.Json("content_classification_labels") is { } labels)
            channel.ContentLabels = Labels(channel.ContentLabels, labels);
        request.State.TellUpdate(channel);
        return TwitchAnswers.Done(request);
    }

    private static string[] Tags(JsonElement tags)
    {
        string[] all = [.. tags.EnumerateArray().Select(tag => tag.GetString()!)];
        return Array.Find(all, tag => tag.Length is 0 or > LongestTag || !tag.All(char.IsLetterOrDigit)) is { } bad
            ? throw new Refusal(400, 0, $"The tag '{bad}' must have 1 to {LongestTag} letters and digits, without spaces")
            : all;
    }

    /// <summary>Switches those that are named; the others stay as they are.</summary>
    private static string[] Labels(IReadOnlyList<string> present, JsonElement switches)
    {
        var labels = new HashSet<string>(present, StringComparer.Ordinal);
        foreach (JsonElement one in switches.EnumerateArray())
        {
            string id = one.GetProperty("id"u8).GetString()!;
            if (one.GetProperty("is_enabled"u8).GetBoolean())
                labels.Add(id);
            else
                labels.Remove(id);
        }

        return [.. labels];
    }

    private static EmulatorResponse GetFollowed(TwitchRequest request)
    {
        string? only = request.Text("broadcaster_id");
        TwitchFollow[] followed = [.. request.State.Graph.Followed(request.User("user_id")).Where(follow => only is null || follow.Channel.Id == only)];
        return request.Answers.Page(request, followed, follow => EventFacts.Of(follow.Channel, "broadcaster").With(new() { ["followed_at"] = follow.At }));
    }

    /// <summary>How many follow is everybody's to know; who they are, the moderators'.</summary>
    private static EmulatorResponse GetFollowers(TwitchRequest request)
    {
        TwitchUser channel = request.User("broadcaster_id");
        string? only = request.Text("user_id");
        IReadOnlyList<TwitchFollow> all = request.State.Graph.Followers(channel);
        if (!request.State.Moderation.MayModerate(channel, request.Me))
            return request.Answers.Page(request, Array.Empty<TwitchFollow>(), _ => new FactSet(), new() { ["total"] = all.Count });
        TwitchFollow[] followers = [.. all.Where(follow => only is null || follow.User.Id == only)];
        return request.Answers.Page(
            request,
            followers,
            follow => Describe.Person(follow.User).With(new() { ["followed_at"] = follow.At }),
            new() { ["total"] = all.Count });
    }

    private static EmulatorResponse GetSubscribers(TwitchRequest request)
    {
        TwitchUser channel = request.User("broadcaster_id");
        IReadOnlyList<string> only = request.Values("user_id");
        TwitchSubscriber[] all = [.. request.State.Subscribers.Of(channel).Where(one => only.Count == 0 || only.Contains(one.User.Id))];
        int points = all.Sum(one => one.Tier switch { "3000" => 6, "2000" => 2, _ => 1 });
        return request.Answers.Page(request, all, Describe.Subscriber, new() { ["points"] = points });
    }

    private static EmulatorResponse CheckSubscriber(TwitchRequest request) =>
        request.State.Subscribers.Find(request.User("broadcaster_id"), request.User("user_id")) is { } subscriber
            ? request.Answers.Data(request, Describe.Subscriber(subscriber))
            : throw new Refusal(404, 0, "The user has no subscription to the channel");

    private static EmulatorResponse StartRaid(TwitchRequest request)
    {
        (TwitchUser from, TwitchUser to) = (request.User("from_broadcaster_id"), request.User("to_broadcaster_id"));
        if (from == to)
            throw new Refusal(400, 0, "A channel cannot raid itself");
        if (!request.State.Raids.TryStart(from, to))
            throw new Refusal(409, 0, "The channel is raiding already");
        return request.Answers.Data(request, new FactSet { ["created_at"] = request.Now, ["is_mature"] = false });
    }

    private static EmulatorResponse CancelRaid(TwitchRequest request) => request.State.Raids.Cancel(request.User("broadcaster_id"))
        ? TwitchAnswers.Done(request)
        : throw new Refusal(404, 0, "The channel is not raiding");
}
