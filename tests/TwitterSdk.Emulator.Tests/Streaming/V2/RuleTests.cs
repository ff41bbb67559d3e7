using TwitterSdk.Emulator.State;
using TwitterSdk.V2;

namespace TwitterSdk.Emulator.Tests.Streaming.V2;

public sealed class RuleTests : AppStreamFixture
{
    // Each rule is asked of one Tweet: of a reply by bob, who is verified, to alice, with a tag, a symbol, a mention, a link and a place.
    [TestCase("loom", true)]
    [TestCase("LOOM", true)]
    [TestCase("loo", false, TestName = "A keyword is a whole word")]
    [TestCase("jacquard", true, TestName = "A keyword is found in a tag")]
    [TestCase("\"at the loom\"", true)]
    [TestCase("\"the at loom\"", false)]
    [TestCase("☕", true)]
    [TestCase("#jacquard", true)]
    [TestCase("#loom", false)]
    [TestCase("$THRD", true)]
    [TestCase("@alice", true)]
    [TestCase("from:bob", true)]
    [TestCase("from:alice", false)]
    [TestCase("to:alice", true)]
    [TestCase("url:\"example.com\"", true)]
    [TestCase("loom knitting", false)]
    [TestCase("knitting OR loom", true)]
    [TestCase("knitting OR loom needle", false, TestName = "Side by side binds before OR")]
    [TestCase("(knitting OR loom) hand", true)]
    [TestCase("loom -hand", false)]
    [TestCase("loom -needle", true)]
    [TestCase("loom has:links", true)]
    [TestCase("loom has:media", false)]
    [TestCase("loom has:hashtags has:cashtags has:mentions has:geo", true)]
    [TestCase("loom is:reply", true)]
    [TestCase("loom is:retweet", false)]
    [TestCase("loom is:verified -is:nullcast", true)]
    [TestCase("loom lang:de", true)]
    [TestCase("loom lang:en", false)]
    [TestCase("loom sample:100", true)]
    [TestCase("bio:\"weaves\"", true)]
    [TestCase("bounding_box:[13 52 14 53]", true)]
    [TestCase("bounding_box:[1 2 3 4]", false)]
    [TestCase("point_radius:[13.4 52.5 25mi]", true)]
    [TestCase("point_radius:[13.4 50.5 25km]", false)]
    public void A_rule_matches_what_it_says(string value, bool matches)
    {
        EmulatorTweet tweet = Reply();
        Assert.That(State.StreamRules.Make(value, null).Matches(tweet), Is.EqualTo(matches));
    }

    [Test]
    public void Rules_find_what_belongs_to_another_tweet()
    {
        EmulatorTweet tweet = Reply();
        EmulatorTweet retweet = State.Tweets.AddRetweet(Alice, tweet);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(State.StreamRules.Make($"conversation_id:{tweet.ConversationStart.Id}", null).Matches(tweet));
            Assert.That(State.StreamRules.Make($"in_reply_to_tweet_id:{tweet.InReplyTo!.Id}", null).Matches(tweet));
            Assert.That(State.StreamRules.Make("retweets_of:bob", null).Matches(retweet));
            Assert.That(State.StreamRules.Make("retweets_of:bob", null).Matches(tweet), Is.False);
        }
    }

    [TestCase("has:links", "stand alone")]
    [TestCase("-loom", "stand alone")]
    [TestCase("loom OR is:reply", "stand alone")]
    [TestCase("-(loom hand) thread", "group cannot be negated")]
    [TestCase("loom -sample:5", "sample: cannot be negated")]
    [TestCase("loom is:nullcast", "negated only")]
    [TestCase("loom (hand", "not closed")]
    [TestCase("loom) hand", "not open")]
    [TestCase("loom AND hand", "AND is no operator")]
    [TestCase("colour:red", "no operator colour:")]
    [TestCase("from:", "no value")]
    [TestCase("loom OR", "nothing where a word")]
    [TestCase("point_radius:[1 2 3]", "km or mi")]
    public void A_rule_that_makes_no_sense_is_refused_with_its_cure(string value, string problem) =>
        Assert.That(() => State.StreamRules.Add(App, value), Throws.ArgumentException.With.Message.Contains(problem));

    [Test]
    public async Task Rules_are_added_listed_counted_and_deleted()
    {
        StreamRulePage added = await Twitter.V2.StreamRules.UpdateAsync(new() { Add = [new() { Value = "loom", Tag = "a" }, new() { Value = "hand" }, new() { Value = "loom" }, new() { Value = "is:reply" }] });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(added.Data!.Select(rule => rule.Value), Is.EqualTo(new[] { "loom", "hand" }));
            Assert.That(added.Errors!.Select(problem => (problem.Value, problem.Type![(problem.Type!.LastIndexOf('/') + 1)..])), Is.EqualTo(new[] { ("loom", "duplicate-rules"), ("is:reply", "invalid-rules") }));
            Assert.That(added.Errors![0].Id, Is.EqualTo(added.Data![0].Id!.Value.Value), "the rule that there is already");
            Assert.That((added.Meta!.Summary!.Created, added.Meta.Summary.NotCreated, added.Meta.Summary.Valid, added.Meta.Summary.Invalid), Is.EqualTo((2, 2, 3, 1)));
        }

        RuleCountsAnswer counts = await Twitter.V2.StreamRules.CountAsync();
        Assert.That((counts.Data!.ProjectRulesCount, counts.Data.CapPerClientApp), Is.EqualTo((2, 1000)));
        StreamRulePage deleted = await Twitter.With(options => options with { KeepErrorAnswers = true }).V2.StreamRules.UpdateAsync(new() { Delete = new() { Values = ["loom", "never"] } });
        Assert.That((deleted.Meta!.Summary!.Deleted, deleted.Meta.Summary.NotDeleted), Is.EqualTo((1, 1)));
        StreamRulePage rest = await Twitter.V2.StreamRules.ListAsync();
        Assert.That(rest.Data!.Single().Value, Is.EqualTo("hand"));
        await Twitter.V2.StreamRules.UpdateAsync(new() { DeleteAll = true });
        Assert.That(State.StreamRules.CountOf(App), Is.Zero);
    }

    [Test]
    public async Task A_dry_run_changes_nothing()
    {
        State.StreamRules.Add(App, "loom");
        StreamRulePage added = await Twitter.V2.StreamRules.UpdateAsync(new() { Add = [new() { Value = "hand" }], DryRun = true });
        StreamRulePage deleted = await Twitter.With(options => options with { KeepErrorAnswers = true }).V2.StreamRules.UpdateAsync(new() { DeleteAll = true, DryRun = true });
        Assert.That((added.Meta!.Summary!.Created, deleted.Meta!.Summary!.Deleted, State.StreamRules.CountOf(App)), Is.EqualTo((1, 1, 1)));
    }

    [Test]
    public async Task Rules_of_another_app_are_of_no_concern()
    {
        State.StreamRules.Add(State.Apps.Add("another"), "loom");
        Assert.That((await Twitter.V2.StreamRules.ListAsync()).Data, Is.Null);
    }

    [Test]
    public void More_rules_than_allowed_are_refused()
    {
        State.StreamRules.MaxRules = 1;
        Assert.That(
            () => Twitter.V2.StreamRules.UpdateAsync(new() { Add = [new() { Value = "loom" }, new() { Value = "hand" }] }),
            Throws.InstanceOf<TwitterException>().With.Property("Problem").Property("Name").EqualTo("rule-cap"));
    }

    [Test]
    public async Task Many_rules_come_page_by_page()
    {
        for (int i = 0; i < 25; i++)
            State.StreamRules.Add(App, $"rule{i}");
        List<string> values = [];
        await foreach (StreamRule rule in Twitter.V2.StreamRules.EnumerateAsync(new() { MaxResults = 10 }))
            values.Add(rule.Value!);
        Assert.That(values, Is.EqualTo(Enumerable.Range(0, 25).Select(i => $"rule{i}")));
    }

    private EmulatorTweet Reply()
    {
        Bob.IsVerified = true;
        Bob.Description = "Weaves by hand";
        EmulatorTweet question = State.AddTweet(Alice, "Where are you?");
        return State.Tweets.Add(Bob, "@alice By hand, at the loom ☕ #Jacquard $THRD https://example.com/looms", new TweetDraft
        {
            InReplyTo = question,
            Place = new EmulatorPlace(13.4, 52.52),
            Language = "de",
        });
    }
}
