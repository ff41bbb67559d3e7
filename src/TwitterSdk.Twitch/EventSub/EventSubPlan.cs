using TwitterSdk.Core.Json;
using TwitterSdk.Twitch.EventSub.Planning;

namespace TwitterSdk.Twitch.EventSub;

/// <summary>What to be subscribed to. Each topic with each condition counts once.</summary>
public sealed class EventSubPlan
{
    private readonly Dictionary<string, PlannedSubscription> _planned = new(StringComparer.Ordinal);

    /// <summary>How many subscriptions are planned.</summary>
    public int Count => _planned.Count;

    /// <summary>What is planned.</summary>
    public IReadOnlyCollection<PlannedSubscription> Subscriptions => _planned.Values;

    internal IReadOnlyDictionary<string, PlannedSubscription> ByKey => _planned;

    /// <summary>Plans a subscription: <c>plan.Add(EventSubTopic.ChannelFollow, new ModeratorCondition { ... })</c>.</summary>
    /// <param name="topic">What; its documentation names the condition that belongs to it.</param>
    /// <param name="condition">Where: the channel, the user, the reward.</param>
    /// <returns>The same plan, for the next one.</returns>
    /// <exception cref="ArgumentException">The topic is watched with a condition of another kind.</exception>
    public EventSubPlan Add(EventSubTopic topic, EventSubCondition condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        if (topic.Version.Length == 0)
            throw new ArgumentException($"'{topic}' is no topic: it has a type and a version. Use EventSubTopic.Of.", nameof(topic));
        var empty = new JsonCursor("{}"u8);
        if (topic.IsKnown && EventSubCondition.Read(ref empty, topic.Value).GetType() is var expected && expected != condition.GetType())
            throw new ArgumentException($"{topic} is watched with a {expected.Name}, not with a {condition.GetType().Name}.", nameof(condition));
        _planned[SubscriptionKey.Of(topic.Type, topic.Version, condition)] = new PlannedSubscription(topic, condition);
        return this;
    }
}
