#pragma warning disable CS0618 // The streams of v1.1 are retired, and still supported here.
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using TwitterSdk.Bots;
using TwitterSdk.Core.Streaming;
using TwitterSdk.Emulator.State;
using TwitterSdk.Testing;
using TwitterSdk.V1;

namespace TwitterSdk.Emulator.Tests.Streaming;

/// <summary>A bot that lives in Alice's account: what it hears comes by a user stream, what it answers is posted.</summary>
public sealed class BotTests : StreamFixture
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    [Test]
    public async Task A_bot_answers_tweets_and_direct_messages_and_hears_what_happens_to_its_account_and_connection()
    {
        var heard = new ConcurrentQueue<string>();
        await using var bot = new TwitterBot(Twitter);
        bot.From(Hurried(Twitter.V1.Streams.UserAsync()));
        bot.Command("!hello [who]", (call, ct) => call.ReplyAsync($"Hello, {call["who"] ?? call.Message.SenderName}!", ct));
        bot.Command("!secret", (call, ct) => call.ReplyAsync("42", ct)).For("friend");
        bot.Commands.Grant("friend", $"{Bob.Id}");
        bot.On<StreamEvent>(happened => heard.Enqueue($"{happened.Source.ScreenName} {happened.Event}")).Where(happened => happened.Event == StreamEventType.Follow);
        bot.On<StreamRestarted>(_ => heard.Enqueue("connected again"));
        bot.OnError(fault => heard.Enqueue(fault.Exception.ToString()));
        using var stop = new CancellationTokenSource();
        Task run = bot.RunAsync(stop.Token);

        await UntilAsync(() => State.Streams.Open == 1);
        EmulatorUser carol = State.AddUser("carol");
        State.AddTweet(Bob, "@alice !hello");
        State.AddTweet(carol, "@alice !secret");
        State.Messages.Add(Bob, Alice, "!secret");
        State.Follow(Bob, Alice);
        State.Tweets.Like(Bob, State.AddTweet(Alice, "!hello myself"));
        await UntilAsync(() => heard.Count == 1);
        State.Streams.Close();
        await UntilAsync(() => heard.Count == 2 && State.Streams.Open == 1);
        State.AddTweet(carol, "@alice !hello again");
        await UntilAsync(() => Posted("again"));
        await stop.CancelAsync();
        await run.WaitAsync(s_patience);

        Assert.That(heard, Is.EqualTo(new[] { "bob follow", "connected again" }));
        Assert.That(Answers(), Is.EqualTo(new[] { "Hello, bob!", "Hello, again!" }));
        Assert.That(MessagesTo(Bob), Is.EqualTo(new[] { "42" }));
    }

    [Test]
    public async Task A_bot_with_the_keys_of_a_user_hears_the_filtered_stream_too()
    {
        State.StreamRules.Add(Token.App, "@alice");
        await using var bot = new TwitterBot(Twitter);
        bot.From(Twitter.V2.Streams.FilterAsync(new TwitterSdk.V2.StreamsFilterRequest { TweetFields = [TwitterSdk.V2.TweetField.AuthorId] }));
        bot.Command<int>("!double <number>", (call, number, ct) => call.ReplyAsync($"{2 * number}", ct));
        bot.OnError(fault => Assert.Fail(fault.Exception.ToString()));
        using var stop = new CancellationTokenSource();
        Task run = bot.RunAsync(stop.Token);

        await UntilAsync(() => State.Streams.Open == 1 || run.IsCompleted);
        State.AddTweet(Bob, "@alice !double 21");
        await UntilAsync(() => Posted("42") || run.IsCompleted);
        await stop.CancelAsync();
        await run.WaitAsync(s_patience);
        Assert.That(Answers(), Is.EqualTo(new[] { "42" }));
    }

    private static ApiStream<StreamMessage> Hurried(ApiStream<StreamMessage> stream)
    {
        var delays = new ReconnectDelays(TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(2), Doubles: false);
        return stream.With(options => options with { Reconnect = options.Reconnect with { Network = delays } });
    }

    private static Task UntilAsync(Func<bool> isSo, [CallerArgumentExpression(nameof(isSo))] string what = "") => Eventually.TrueAsync(isSo, what);

    private bool Posted(string word) => Answers().Any(text => text.Contains(word, StringComparison.Ordinal));

    private string[] Answers()
    {
        lock (State.Services.Gate)
            return [.. State.Tweets.All.Where(tweet => tweet.Author == Alice && tweet.InReplyTo is not null).Select(tweet => tweet.Text)];
    }

    private string[] MessagesTo(EmulatorUser user)
    {
        lock (State.Services.Gate)
            return [.. State.Messages.All.Where(message => message.Sender == Alice && message.Recipient == user).Select(message => message.Text)];
    }
}
