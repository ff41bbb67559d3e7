using System.Globalization;
using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Chapters.V2.Objects;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Streaming.Events;

namespace TwitterSdk.Emulator.Webhooks;

/// <summary>The subscriptions to X Activity, found by what they are about.</summary>
internal sealed class ActivityStore(EmulatorState state)
{
    private readonly OrderedDictionary<long, ActivitySubscription> _subscriptions = [];

    // Without a user: those that ask for a keyword, whoever uses it.
    private readonly Dictionary<(string Kind, string? UserId), List<ActivitySubscription>> _bySubject = [];

    /// <summary>All of them, oldest first.</summary>
    public IReadOnlyList<ActivitySubscription> All => _subscriptions.Values;

    public IEnumerable<ActivitySubscription> Of(EmulatorApp app) => All.Where(one => one.App == app);

    public ActivitySubscription? Find(EmulatorApp app, string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && _subscriptions.TryGetValue(number, out ActivitySubscription? known) && known.App == app ? known : null;

    public void Add(ActivitySubscription subscription)
    {
        _subscriptions.Add(subscription.Id, subscription);
        if (!_bySubject.TryGetValue((subscription.Kind, subscription.UserId), out List<ActivitySubscription>? alike))
            _bySubject.Add((subscription.Kind, subscription.UserId), alike = []);
        alike.Add(subscription);
    }

    public void Remove(ActivitySubscription subscription)
    {
        _subscriptions.Remove(subscription.Id);
        List<ActivitySubscription> alike = _bySubject[(subscription.Kind, subscription.UserId)];
        alike.Remove(subscription);
        if (alike.Count == 0)
            _bySubject.Remove((subscription.Kind, subscription.UserId));
    }

    /// <summary>What is told of an event.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="isAsked">The subscriptions that matter here.</param>
    public IEnumerable<(ActivitySubscription Subscription, byte[] Message)> Messages(StateEvent happened, Func<ActivitySubscription, bool> isAsked)
    {
        if (_subscriptions.Count == 0)
            yield break;
        foreach (ActivityHappening happening in ActivityHappening.Of(happened, state))
        {
            foreach (ActivitySubscription subscription in About(happening).Where(isAsked))
            {
                if (subscription.Matches(happening))
                    yield return (subscription, Message(subscription, happening));
            }
        }
    }

    public static JsonObject Filter(ActivitySubscription subscription)
    {
        var filter = new JsonObject();
        if (subscription.UserId is { } user)
            filter["user_id"] = user;
        if (subscription.Keyword is { } keyword)
            filter["keyword"] = keyword;
        if (subscription.Direction is { } direction)
            filter["direction"] = direction;
        return filter;
    }

    private IEnumerable<ActivitySubscription> About(ActivityHappening happening) =>
        [.. _bySubject.GetValueOrDefault((happening.Kind, WireId.Of(happening.User.Id)), []), .. _bySubject.GetValueOrDefault((happening.Kind, null), [])];

    private byte[] Message(ActivitySubscription subscription, ActivityHappening happening)
    {
        var data = new JsonObject
        {
            ["filter"] = Filter(subscription),
            ["event_type"] = happening.Kind,
            ["event_uuid"] = WireId.Of(state.Services.Ids.Next()),
        };
        if (subscription.Tag is { } tag)
            data["tag"] = tag;
        data["payload"] = happening.Payload();
        var json = new JsonObject { ["data"] = data };
        return EmulatorResponse.Json(writer => json.WriteTo(writer)).Body.ToArray();
    }
}
