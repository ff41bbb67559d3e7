using System.Text.Json;
using TwitterSdk.Cli.Tests.Support;
using TwitterSdk.Emulator.Faults;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Cli.Tests.Calls;

/// <summary>Single endpoints, from the words of a command line to the emulator and back.</summary>
public sealed class CallTests : CliFixture
{
    [Test]
    public async Task A_Tweet_is_posted_by_either_API()
    {
        CliOutcome first = await RunAsync("call", "statuses.update", "status=Hello, world & all = fine ☃");
        CliOutcome second = await RunAsync("call", "v2.tweets.create", "text=Hello again");

        Assert.That(first.Code, Is.Zero, first.ToString());
        Assert.That(second.Code, Is.Zero, second.ToString());
        Assert.That(JsonElement.Parse(first.Out).GetProperty("text").GetString(), Is.EqualTo("Hello, world &amp; all = fine ☃"));
        Assert.That(JsonElement.Parse(second.Out).GetProperty("data").GetProperty("text").GetString(), Is.EqualTo("Hello again"));
    }

    [Test]
    public async Task Members_of_an_object_are_given_one_by_one_or_as_JSON()
    {
        EmulatorTweet tweet = Emulator.State.AddTweet(Ada, "first");
        CliOutcome one = await RunAsync("call", "v2.tweets.create", "text=reply", $"reply.in_reply_to_tweet_id={tweet.Id}", "--fields", "id");
        CliOutcome whole = await RunAsync("call", "v2.tweets.create", "text=reply as JSON", $$"""reply={"in_reply_to_tweet_id":"{{tweet.Id}}"}""", "--fields", "id");

        Assert.That(one.Code, Is.Zero, one.ToString());
        Assert.That(whole.Code, Is.Zero, whole.ToString());
        CliOutcome read = await RunAsync("call", "v2.tweets.lookup", $"ids={one.Out.Trim()},{whole.Out.Trim()}", "tweet.fields=referenced_tweets,id", "--fields", "referenced_tweets.0.id");
        Assert.That(read.Lines, Is.EqualTo(new[] { $"{tweet.Id}", $"{tweet.Id}" }), read.ToString());
    }

    [Test]
    public async Task Objects_of_a_list_are_given_one_after_the_other_or_as_an_array()
    {
        CliOutcome added = await RunAsync("call", "v2.stream_rules.update", """add={"value":"loom"}""", """add=[{"value":"yarn"},{"value":"wool"}]""", """add={"value":"silk"}""", "--fields", "value");

        Assert.That(added.Code, Is.Zero, added.ToString());
        Assert.That(added.Lines, Is.EquivalentTo(new[] { "loom", "yarn", "wool", "silk" }));
    }

    [Test]
    public async Task Items_of_a_list_in_an_object_are_given_one_after_the_other()
    {
        CliOutcome posted = await RunAsync("call", "v2.tweets.create", "text=Which?", "poll.options=warp", "poll.options=weft,selvedge", "poll.duration_minutes=10", "--fields", "id");

        Assert.That(posted.Code, Is.Zero, posted.ToString());
        Assert.That(Emulator.State.Tweets.TryFind(long.Parse(posted.Out, System.Globalization.CultureInfo.InvariantCulture), out EmulatorTweet? tweet), Is.True);
        Assert.That(tweet!.Poll!.Options.Select(option => option.Label), Is.EqualTo(new[] { "warp", "weft", "selvedge" }));
    }

    [Test]
    public async Task A_time_may_be_written_as_the_vendor_writes_it()
    {
        CliOutcome outcome = await RunAsync("call", "v2.webhooks.replay", "webhook_id=1", "from_date=202601311200", "to_date=2026-01-31T13:00:00Z");

        Assert.That(outcome.Error, Does.Not.Contain("is not a time"), outcome.ToString());
        Assert.That(Emulator.Requests.Select(request => request.Path), Has.Some.Contains("replay"), "it was sent");
    }

    [Test]
    public async Task Names_need_not_be_written_to_the_letter()
    {
        CliOutcome outcome = await RunAsync("call", "V1.Users.Show", "Screen-Name=ada", "--fields", "screen_name");
        CliOutcome without = await RunAsync("call", "statuses.user_timeline", "screen_name=ada");

        Assert.That(outcome.Lines, Is.EqualTo(new[] { "ada" }), outcome.ToString());
        Assert.That(without.Code, Is.Zero, without.ToString());
    }

    [Test]
    public async Task A_field_that_no_item_has_is_told_with_those_that_there_are()
    {
        CliOutcome wrong = await RunAsync("call", "v2.users.get_by_username", "username=ada", "--fields", "id,data.name");
        CliOutcome right = await RunAsync("call", "v2.users.get_by_username", "username=ada", "--fields", "id,name");

        Assert.That(wrong.Error, Does.Contain("No item has 'data.name'. The first one has: ").And.Contains("name, ").And.Not.Contains("'id'"), wrong.ToString());
        Assert.That((wrong.Code, right.Error), Is.EqualTo((0, "")), right.ToString());
    }

    [TestCase("There is no endpoint 'v2.tweets.crate'. Did you mean 'v2.tweets.create'?", "v2.tweets.crate")]
    [TestCase("v2.tweets.create takes no 'txt'. Did you mean 'text'?", "v2.tweets.create", "txt=Hello")]
    [TestCase("'Hello' is no name=value.", "v2.tweets.create", "Hello")]
    [TestCase("v2.users.get_by_username needs username: add username=VALUE.", "v2.users.get_by_username")]
    [TestCase("max_results is 'many', which is not a whole number.", "v2.users.get_followers", "id=1", "max_results=many")]
    [TestCase("max_results is 5000, but it must be 1 to 1000.", "v2.users.get_followers", "id=1", "max_results=5000")]
    [TestCase("text is given twice", "v2.tweets.create", "text=a", "text=b")]
    [TestCase("takes at most one of: user_id | screen_name", "followers.list", "user_id=1", "screen_name=ada")]
    [TestCase("a NewTweetReply has no 'in_reply_to'", "v2.tweets.create", "reply.in_reply_to=1")]
    [TestCase("reply is JSON, but what was given is none", "v2.tweets.create", "reply={")]
    [TestCase("start_time is 'yesterday', which is not a time", "v2.tweets.search_recent", "query=a", "start_time=yesterday")]
    [TestCase("v2.tweets.create has no pages", "v2.tweets.create", "text=a", "--all")]
    [TestCase("--max counts what comes with --all or from a stream: give --all too.", "v2.users.get_followers", "id=1", "--max", "3")]
    [TestCase("v2.tweets.create has neither pages nor messages", "v2.tweets.create", "text=a", "--max", "3")]
    [TestCase("--output is for endpoints that answer bytes", "v2.tweets.create", "text=a", "--output", "tweet.json")]
    [TestCase("--raw writes all that came, --fields a part of it.", "v2.users.get_me", "--raw", "--fields", "id")]
    [TestCase("reply is given as a whole and member by member", "v2.tweets.create", "text=a", "reply={}", "reply.in_reply_to_tweet_id=1")]
    [TestCase("reply is given as a whole and member by member", "v2.tweets.create", "text=a", "reply.in_reply_to_tweet_id=1", "reply={}")]
    [TestCase("reply.in_reply_to_tweet_id is given twice, but a NewTweetReply takes one.", "v2.tweets.create", "text=a", "reply.in_reply_to_tweet_id=1", "reply.in_reply_to_tweet_id=2")]
    [TestCase("reply cannot be read from a file", "v2.tweets.create", "reply=@")]
    [TestCase("uuids has 0 items, but it must have 1 to 100.", "v2.connections.delete", "uuids=[]")]
    public async Task What_cannot_be_understood_is_told_with_the_cure_and_not_sent(string problem, params string[] words)
    {
        CliOutcome outcome = await RunAsync(["call", .. words]);

        Assert.That(outcome.Code, Is.EqualTo(2), outcome.ToString());
        Assert.That(outcome.Error, Does.Contain(problem));
        Assert.That(outcome.Error.TrimEnd(), Does.Not.Contain("\n").And.Not.Contain("   at "));
        Assert.That(outcome.Out, Is.Empty);
        Assert.That(Emulator.Requests, Is.Empty);
    }

    [Test]
    public async Task All_pages_are_walked_one_item_a_line()
    {
        for (int i = 1; i <= 45; i++)
            Emulator.State.Follow(Emulator.State.AddUser($"follower_{i}"), Ada);

        CliOutcome cursor = await RunAsync("call", "followers.list", "screen_name=ada", "count=20", "--all", "--fields", "screen_name");
        CliOutcome token = await RunAsync("call", "v2.users.get_followers", $"id={Ada.Id}", "max_results=20", "--all", "--json");
        CliOutcome some = await RunAsync("call", "v2.users.get_followers", $"id={Ada.Id}", "max_results=20", "--all", "--max", "3");

        Assert.That(cursor.Lines, Is.EquivalentTo(Enumerable.Range(1, 45).Select(i => $"follower_{i}")), cursor.Error);
        Assert.That(token.Lines.Select(line => JsonElement.Parse(line).GetProperty("username").GetString()), Is.EquivalentTo(cursor.Lines));
        Assert.That(some.Lines, Has.Length.EqualTo(3));
    }

    [Test]
    public async Task A_timeline_is_walked_backwards_by_its_ids()
    {
        for (int i = 1; i <= 30; i++)
            Emulator.State.AddTweet(Ada, $"note {i}");

        CliOutcome outcome = await RunAsync("call", "statuses.get_user_timeline", "screen_name=ada", "count=10", "--all", "--fields", "text");

        Assert.That(outcome.Lines, Is.EqualTo(Enumerable.Range(1, 30).Reverse().Select(i => $"note {i}")), outcome.Error);
    }

    [Test]
    public async Task A_refusal_is_one_sentence_and_exit_code_1()
    {
        await RunAsync("call", "statuses.update", "status=twice");
        CliOutcome outcome = await RunAsync("call", "statuses.update", "status=twice");

        Assert.That(outcome.Code, Is.EqualTo(1), outcome.ToString());
        Assert.That(outcome.Error, Does.Contain("187").And.Not.Contain("   at "));
    }

    [Test]
    public async Task Verbose_tells_where_it_happened()
    {
        CliOutcome outcome = await RunAsync("call", "users.show", "screen_name=nobody", "--verbose");

        Assert.That(outcome.Code, Is.EqualTo(1), outcome.ToString());
        Assert.That(outcome.Error, Does.Contain("   at "));
    }

    [Test]
    public async Task Secrets_of_an_answer_are_hidden_unless_they_are_asked_for()
    {
        string[] words = ["call", "oauth.request_token", "oauth_callback=oob"];
        CliOutcome hidden = await RunAsync(words);
        CliOutcome raw = await RunAsync([.. words, "--raw"]);
        CliOutcome shown = await RunAsync([.. words, "--show-secrets"]);

        Assert.That(JsonElement.Parse(hidden.Out).GetProperty("oauth_token_secret").GetString(), Is.EqualTo("***"), hidden.ToString());
        Assert.That(JsonElement.Parse(raw.Out).GetProperty("oauth_token_secret").GetString(), Is.EqualTo("***"));
        Assert.That(JsonElement.Parse(shown.Out).GetProperty("oauth_token_secret").GetString(), Has.Length.GreaterThan(10));
    }

    [Test]
    public async Task A_value_may_come_from_standard_input()
    {
        CliOutcome outcome = await World.PipeAsync("from a pipe\n", "call", "v2.tweets.create", "--stdin", "text", "--fields", "text");

        Assert.That(outcome.Lines, Is.EqualTo(new[] { "from a pipe" }), outcome.ToString());
    }

    [Test]
    public async Task Answers_are_indented_for_people_and_lines_for_pipes()
    {
        CliOutcome piped = await RunAsync("call", "users.show", "screen_name=ada");
        World.IsTerminal = true;
        CliOutcome read = await RunAsync("call", "users.show", "screen_name=ada");
        CliOutcome forced = await RunAsync("call", "users.show", "screen_name=ada", "--json");

        Assert.That(piped.Lines, Has.Length.EqualTo(1));
        Assert.That(read.Lines, Has.Length.GreaterThan(10));
        Assert.That(forced.Out, Is.EqualTo(piped.Out));
    }

    [TestCase("tweet.fields", "referenced_tweets")]
    [TestCase("post.fields", "referenced_posts")]
    public async Task The_vendors_names_are_sent_as_they_are_written(string name, string value)
    {
        await RunAsync("call", "v2.tweets.lookup", "ids=1", $"{name}={value}");

        Assert.That(Emulator.Requests[^1][name], Is.EqualTo(value));
    }

    [Test]
    public async Task A_preset_stands_for_its_fields()
    {
        CliOutcome outcome = await RunAsync("call", "v2.users.get_me", "user.fields=all");

        Assert.That(outcome.Code, Is.Zero, outcome.ToString());
        Assert.That(Emulator.Requests[^1]["user.fields"], Does.Contain("created_at").And.Contain("public_metrics"));
    }

    [Test]
    public async Task Ctrl_C_stops_at_once_with_its_own_exit_code()
    {
        Emulator.Faults.Add("Users.Show", Fault.Hang());
        using var ctrlC = new CancellationTokenSource();
        Task<CliOutcome> running = World.RunAsync(new StringReader(""), ["call", "users.show", "screen_name=ada"], ctrlC.Token);
        await Patience.UntilAsync(() => Emulator.Requests.Count > 0, "the request");
        await ctrlC.CancelAsync();
        CliOutcome outcome = await running;

        Assert.That(outcome.Code, Is.EqualTo(130), outcome.ToString());
        Assert.That(outcome.Error, Is.EqualTo($"Cancelled.{Environment.NewLine}"));
    }

    [Test]
    public async Task A_used_up_window_is_told_instead_of_waited_for()
    {
        await using CliWorld world = await CliWorld.StartAsync(new() { Limits = { ["Users.Show"] = 1 } });
        await world.SignInAsync();
        await world.RunAsync("call", "users.show", "screen_name=ada");
        CliOutcome outcome = await world.RunAsync("call", "users.show", "screen_name=ada");

        Assert.That(outcome.Code, Is.EqualTo(1), outcome.ToString());
        Assert.That(outcome.Error, Does.Contain("429"));
    }
}
