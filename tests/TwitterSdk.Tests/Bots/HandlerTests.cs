using TwitterSdk.Bots;
using TwitterSdk.Core.Json;
using TwitterSdk.V1;
using TwitterSdk.Webhooks;

namespace TwitterSdk.Tests.Bots;

/// <summary>Which handlers a message reaches, and in which order.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class HandlerTests
{
    private readonly List<string> _seen = [];
    private readonly List<BotFault> _faults = [];

    [Test]
    public async Task A_message_reaches_the_handlers_of_its_type_by_their_priority()
    {
        await using TwitterBot bot = Bots.Make();
        bot.On<string>(_ => _seen.Add("first of 0"));
        bot.On<string>(_ => _seen.Add("second of 0"));
        bot.On<string>(_ => _seen.Add("high")).WithPriority(10);
        bot.On<object>(_ => _seen.Add("low, of anything")).WithPriority(-1);
        bot.On<int>(_ => _seen.Add("of numbers"));

        await bot.DispatchAsync("hello");

        Assert.That(_seen, Is.EqualTo(["high", "first of 0", "second of 0", "low, of anything"]));
    }

    [Test]
    public async Task All_conditions_of_a_handler_must_hold()
    {
        await using TwitterBot bot = Bots.Make();
        bot.On<int>(number => _seen.Add($"{number}")).Where(number => number > 2).Where(number => number % 2 == 0);

        for (int i = 0; i < 7; i++)
            await bot.DispatchAsync(i);

        Assert.That(_seen, Is.EqualTo(["4", "6"]));
    }

    [Test]
    public async Task What_an_exclusive_handler_takes_no_handler_behind_it_sees()
    {
        await using TwitterBot bot = Bots.Make();
        bot.On<int>(number => _seen.Add($"odd {number}")).Where(number => number % 2 == 1).WithPriority(1).Exclusive();
        bot.On<int>(number => _seen.Add($"other {number}"));

        await bot.DispatchAsync(1);
        await bot.DispatchAsync(2);

        Assert.That(_seen, Is.EqualTo(["odd 1", "other 2"]));
    }

    [Test]
    public async Task A_fault_in_one_handler_is_reported_and_stops_no_other()
    {
        await using TwitterBot bot = Bots.Make();
        bot.OnError(_faults.Add).OnError(_ => throw new InvalidOperationException("even this"));
        bot.On<string>(_ => throw new InvalidOperationException("out of ink")).WithPriority(2).Named("writer");
        bot.On<string>(_ => _seen.Add("unseen")).Where(_ => throw new InvalidOperationException("no idea")).WithPriority(1);
        bot.On<string>(_ => _seen.Add("reader"));

        await bot.DispatchAsync("hello");

        Assert.That(_seen, Is.EqualTo(["reader"]));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_faults.Select(fault => fault.Part), Is.EqualTo(["writer", "On<String>"]));
            Assert.That(_faults.Select(fault => fault.Exception.Message), Is.EqualTo(["out of ink", "no idea"]));
            Assert.That(_faults.Select(fault => fault.Message), Is.All.EqualTo("hello"));
        }
    }

    [TestCase("""{"text":"hi","id":1}""")]
    [TestCase("""{"for_user":7,"message":{"text":"hi","id":1}}""")]
    public async Task A_Tweet_is_a_Tweet_whatever_stream_message_it_is_in(string json)
    {
        await using TwitterBot bot = Bots.Make();
        bot.On<Tweet>(tweet => _seen.Add($"{tweet.Id} {tweet.Text}"));

        await bot.DispatchAsync(JsonModel.Parse<StreamMessage>(json));

        Assert.That(_seen, Is.EqualTo(["1 hi"]));
    }

    [TestCase("""{"for_user_id":"7","tweet_create_events":[{"id":1},{"id":2}]}""", "Tweet", 2)]
    [TestCase("""{"for_user_id":"7","tweet_delete_events":[{}]}""", "TweetDeleteEvent", 1)]
    [TestCase("""{"for_user_id":"7","favorite_events":[{}]}""", "FavoriteEvent", 1)]
    [TestCase("""{"for_user_id":"7","follow_events":[{}]}""", "AaaUserToUser", 1)]
    [TestCase("""{"for_user_id":"7","block_events":[{}]}""", "AaaUserToUser", 1)]
    [TestCase("""{"for_user_id":"7","mute_events":[{}]}""", "AaaUserToUser", 1)]
    [TestCase("""{"for_user_id":"7","direct_message_events":[{}]}""", "DirectMessageEvent", 1)]
    [TestCase("""{"for_user_id":"7","direct_message_indicate_typing_events":[{}]}""", "TypingEvent", 1)]
    [TestCase("""{"for_user_id":"7","direct_message_mark_read_events":[{}]}""", "MarkReadEvent", 1)]
    public async Task What_is_in_a_webhook_delivery_is_handled_each(string json, string type, int count)
    {
        await using TwitterBot bot = Bots.Make();
        bot.On<object>(message => _seen.Add(message.GetType().Name));

        await bot.DispatchAsync(TwitterWebhookEvent.Parse(System.Text.Encoding.UTF8.GetBytes(json)));

        Assert.That(_seen.Skip(2), Is.EqualTo(Enumerable.Repeat(type, count)), string.Join(", ", _seen));
    }

    [Test]
    public async Task A_bot_can_be_told_what_is_inside_other_messages()
    {
        await using TwitterBot bot = Bots.Make();
        bot.OnError(_faults.Add).Expand<string[]>(words => words).Expand<int>(_ => throw new InvalidOperationException("sealed"));
        bot.On<string>(_seen.Add);

        await bot.DispatchAsync(new[] { "one", "two" });
        await bot.DispatchAsync(3);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(_seen, Is.EqualTo(["one", "two"]));
            Assert.That(_faults.Single().Exception.Message, Is.EqualTo("sealed"));
        }
    }

    [Test]
    public async Task A_bot_that_has_begun_cannot_be_told_more()
    {
        await using TwitterBot bot = Bots.Make();
        await bot.DispatchAsync("hello");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => bot.On<string>(_seen.Add), Throws.InvalidOperationException.With.Message.Contains("before"));
            Assert.That(() => bot.Every(TimeSpan.FromSeconds(1), _ => Task.CompletedTask), Throws.InvalidOperationException);
        }
    }
}
