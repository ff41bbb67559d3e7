using TwitterSdk.Analyzers.CodeFixes;

namespace TwitterSdk.Analyzers.Tests;

public sealed class RequestedFieldsTests
{
    [Test]
    public async Task A_member_that_was_not_asked_for_is_told_where_it_is_read() =>
        Assert.That(
            await new AnalyzedCode("""
                var page = await twitter.V2.Tweets.SearchRecentAsync("x", new() { TweetFields = [TweetField.CreatedAt] }, token);
                foreach (var tweet in page.Data ?? [])
                    Console.WriteLine($"{tweet.Text} {tweet.CreatedAt} {«tweet.Lang»}");
                Console.WriteLine(«page.Data![0].Source»);
                """).ProblemsAsync(),
            Is.EqualTo(new[]
            {
                "TSDK302 'Tweet.Lang' is null unless the request asks for it: add TweetField.Lang to 'TweetFields'",
                "TSDK302 'Tweet.Source' is null unless the request asks for it: add TweetField.Source to 'TweetFields'",
            }));

    [Test]
    public async Task Walks_and_requests_without_any_fields_are_seen_too() =>
        Assert.That(
            await new AnalyzedCode("""
                await foreach (var user in twitter.V2.Users.EnumerateFollowersAsync(new UserId(12), token))
                    Console.WriteLine($"{user.Name} {«user.Description»}");
                """).ProblemsAsync(),
            Has.Length.EqualTo(1));

    [Test]
    public async Task Members_behind_a_question_mark_are_seen_too() =>
        Assert.That(
            await new AnalyzedCode("""
                var page = await twitter.V2.Tweets.SearchRecentAsync("x", token);
                Console.WriteLine(page.Data?«[0].Lang»);
                Console.WriteLine(page.Data?.FirstOrDefault()?«.Source»?.Length);
                Console.WriteLine(page.Data?[0].Text);
                """).ProblemsAsync(),
            Has.Length.EqualTo(2));

    [Test]
    public async Task Presets_texts_and_requests_from_elsewhere_are_understood_or_left_alone() =>
        Assert.That(
            await new AnalyzedCode("""
                TweetsSearchRecentRequest given = Make();
                var all = await twitter.V2.Tweets.SearchRecentAsync("x", new() { TweetFields = TweetFields.All }, token);
                var named = await twitter.V2.Tweets.SearchRecentAsync("x", new() { TweetFields = ["lang", .. TweetFields.Default] }, token);
                var other = await twitter.V2.Tweets.SearchRecentAsync("x", given, token);
                Console.WriteLine($"{all.Data![0].Lang} {named.Data![0].Lang} {other.Data![0].Lang}");
                static TweetsSearchRecentRequest Make() => new();
                """).ProblemsAsync(),
            Is.Empty);

    // What another call, or another way of asking, may have brought.
    [TestCase("var page = await twitter.V2.Tweets.SearchRecentAsync(\"x\", token); Console.WriteLine(nameof(page.Includes) + nameof(Tweet.Lang));")]
    [TestCase("var page = await twitter.V2.Tweets.SearchRecentAsync(\"x\", token); Refill(ref page); Console.WriteLine(page.Data![0].Lang);")]
    [TestCase("var page = await twitter.V2.Tweets.SearchRecentAsync(\"x\", token); (page, _) = (Other(), 1); Console.WriteLine(page.Data![0].Lang);")]
    [TestCase("var page = await twitter.V2.Tweets.SearchRecentAsync(\"x\", token); if (page.Data![0] is { Lang: \"en\" }) return;")]
    [TestCase("var page = await twitter.V2.Tweets.SearchRecentAsync(\"x\", token); var full = page.Data![0] with { Lang = \"en\" }; Console.WriteLine(full.Lang);")]
    [TestCase("var page = await twitter.V2.Tweets.SearchRecentAsync(\"x\", new() { TweetFields = token.CanBeCanceled ? TweetFields.All : null }, token); Console.WriteLine(page.Data![0].Lang);")]
    [TestCase("var fields = new List<TweetField>(); fields.Add(TweetField.Lang); var page = await twitter.V2.Tweets.SearchRecentAsync(\"x\", new() { TweetFields = fields }, token); Console.WriteLine(page.Data![0].Lang);")]
    [TestCase("var more = twitter.With(options => options with { Parameters = new Dictionary<string, string> { [\"tweet.fields\"] = \"lang\" } }); var page = await more.V2.Tweets.SearchRecentAsync(\"x\", token); Console.WriteLine(page.Data![0].Lang);")]
    [TestCase("var request = new TweetsSearchRecentRequest(); request = request with { TweetFields = [TweetField.Lang] }; var page = await twitter.V2.Tweets.SearchRecentAsync(\"x\", request, token); Console.WriteLine(page.Data![0].Lang);")]
    [TestCase("var page = await twitter.V2.Tweets.SearchRecentAsync(\"x\", new TweetsSearchRecentRequest() with { TweetFields = [TweetField.Lang] }, token); Console.WriteLine(page.Data![0].Lang);")]
    public async Task What_may_have_come_another_way_is_left_alone(string code) =>
        Assert.That(
            await new AnalyzedCode($"""
                {code}
                void Refill(ref TweetPage page) => page = Other();
                TweetPage Other() => null!;
                """).ProblemsAsync(),
            Is.Empty);

    [Test]
    public async Task Includes_need_expansions() =>
        Assert.That(
            await new AnalyzedCode("""
                var page = await twitter.V2.Tweets.SearchRecentAsync("x", token);
                Console.WriteLine(«page.Includes»?.Users?.Count);
                var more = await twitter.V2.Tweets.SearchRecentAsync("x", new() { Expansions = [TweetExpansion.AuthorId] }, token);
                Console.WriteLine(more.Includes?.Users?.Count);
                """).ProblemsAsync(),
            Is.EqualTo(new[] { "TSDK303 'Includes' is null unless the request has 'Expansions'" }));

    [Test]
    public async Task An_id_comes_with_its_expansion_too() =>
        Assert.That(
            await new AnalyzedCode("""
                var page = await twitter.V2.Tweets.SearchRecentAsync("x", new() { Expansions = [TweetExpansion.AuthorId, TweetExpansion.ReferencedTweetsId] }, token);
                Console.WriteLine($"{page.Data![0].AuthorId} {page.Data![0].ReferencedTweets} {«page.Data![0].InReplyToUserId»}");
                var presets = await twitter.V2.Tweets.SearchRecentAsync("x", new() { Expansions = TweetExpansions.All }, token);
                Console.WriteLine(presets.Data![0].InReplyToUserId);
                """).ProblemsAsync(),
            Has.Length.EqualTo(1));

    [Test]
    public async Task What_is_joined_needs_its_expansion() =>
        Assert.That(
            await new AnalyzedCode("""
                var page = await twitter.V2.Tweets.SearchRecentAsync("x", new() { Expansions = [TweetExpansion.ReferencedTweetsId] }, token);
                foreach (var tweet in page.Hydrate())
                    Console.WriteLine($"{tweet.Quoted?.Author} {«tweet.Author»?.Name} {«tweet.Tweet.Lang»}");
                Console.WriteLine(«page.Hydrate()[0].Media».Count);
                await foreach (var user in twitter.V2.Users.EnumerateFollowersAsync(new UserId(12), token).Hydrate())
                    Console.WriteLine(«user.PinnedTweet»);
                await foreach (var user in twitter.V2.Users.EnumerateFollowersAsync(new UserId(12), new() { Expansions = UserExpansions.All }, token).Hydrate())
                    Console.WriteLine(user.PinnedTweet);
                """).ProblemsAsync(),
            Is.EqualTo(new[]
            {
                "TSDK307 'HydratedTweet.Author' finds nothing unless the request asks for it: add TweetExpansion.AuthorId to 'Expansions'",
                "TSDK302 'Tweet.Lang' is null unless the request asks for it: add TweetField.Lang to 'TweetFields'",
                "TSDK307 'HydratedTweet.Media' finds nothing unless the request asks for it: add TweetExpansion.AttachmentsMediaKeys to 'Expansions'",
                "TSDK307 'HydratedUser.PinnedTweet' finds nothing unless the request asks for it: add UserExpansion.PinnedTweetId to 'Expansions'",
            }));

    [Test]
    public void Each_joined_member_names_an_expansion_that_there_is() =>
        Assert.That(
            from type in typeof(TwitterSdk.V2.Hydration.HydratedTweet).Assembly.GetTypes()
            where type.Name.StartsWith("Hydrated", StringComparison.Ordinal) && type.IsValueType && type != typeof(TwitterSdk.V2.Hydration.HydratedReferencedTweet)
            from property in type.GetProperties()
            where property.GetMethod!.GetCustomAttributes(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), false).Length == 0
                && property.GetCustomAttributes(typeof(TwitterSdk.V2.Hydration.ExpandedByAttribute), false).Length == 0
            select $"{type.Name}.{property.Name}",
            Is.Empty);

    [Test]
    public async Task A_project_with_defaults_for_all_requests_is_left_alone() =>
        Assert.That(
            await new AnalyzedCode("""
                var own = TwitterClient.Create(TwitterCredentials.App("bearer"), options => options.V2Defaults.TweetFields = [TweetField.Lang]);
                var page = await own.V2.Tweets.SearchRecentAsync("x", token);
                Console.WriteLine(page.Data![0].Lang);
                """).ProblemsAsync(),
            Is.Empty);

    [TestCase(
        """var page = await twitter.V2.Tweets.SearchRecentAsync("x", token); Console.WriteLine(«page.Data![0].Lang»);""",
        """var page = await twitter.V2.Tweets.SearchRecentAsync("x", new() { TweetFields = [TweetField.Lang] }, token); Console.WriteLine(page.Data![0].Lang);""")]
    [TestCase(
        """CancellationToken ct = default; var page = await twitter.V2.Tweets.SearchRecentAsync("x", ct); Console.WriteLine(«page.Data![0].Lang»);""",
        """CancellationToken ct = default; var page = await twitter.V2.Tweets.SearchRecentAsync("x", new() { TweetFields = [TweetField.Lang] }, ct); Console.WriteLine(page.Data![0].Lang);""")]
    [TestCase(
        """var page = await twitter.V2.Tweets.SearchRecentAsync("x", new() { TweetFields = [TweetField.Source] }, token); Console.WriteLine(«page.Data![0].Lang»);""",
        """var page = await twitter.V2.Tweets.SearchRecentAsync("x", new() { TweetFields = [TweetField.Source, TweetField.Lang] }, token); Console.WriteLine(page.Data![0].Lang);""")]
    [TestCase(
        """var page = await twitter.V2.Tweets.SearchRecentAsync("x", new() { MaxResults = 10 }, token); Console.WriteLine(«page.Hydrate()[0].Poll»);""",
        """var page = await twitter.V2.Tweets.SearchRecentAsync("x", new() { MaxResults = 10, Expansions = [TweetExpansion.AttachmentsPollIds] }, token); Console.WriteLine(page.Hydrate()[0].Poll);""")]
    [TestCase(
        """var page = await twitter.V2.Tweets.SearchRecentAsync("x", new() { MaxResults = 10 }); Console.WriteLine(page.Data?«[0].Lang»);""",
        """var page = await twitter.V2.Tweets.SearchRecentAsync("x", new() { MaxResults = 10, TweetFields = [TweetField.Lang] }); Console.WriteLine(page.Data?[0].Lang);""")]
    [TestCase(
        """var page = await twitter.V2.Tweets.SearchRecentAsync("x", token); Console.WriteLine(«page.Includes»?.Users?.Count);""",
        """var page = await twitter.V2.Tweets.SearchRecentAsync("x", new() { Expansions = TweetExpansions.All }, token); Console.WriteLine(page.Includes?.Users?.Count);""")]
    [TestCase(
        """
        var page = await twitter.V2.Tweets.SearchRecentAsync(
            "x", // what
            new()
            {
                // Few are enough.
                MaxResults = 10, // the least
                TweetFields = [TweetField.Source] // where from
            },
            token);
        Console.WriteLine(«page.Hydrate()[0].Poll»);
        """,
        """
        var page = await twitter.V2.Tweets.SearchRecentAsync(
        "x", // what
        new()
        {
        // Few are enough.
        MaxResults = 10, // the least
        TweetFields = [TweetField.Source], // where from
        Expansions = [TweetExpansion.AttachmentsPollIds]
        },
        token);
        Console.WriteLine(page.Hydrate()[0].Poll);
        """)]
    [TestCase(
        """
        var page = await twitter.V2.Tweets.SearchRecentAsync(
            "x", // what
            token);
        var other = await twitter.V2.Tweets.SearchRecentAsync("x", new()
        {
            MaxResults = 10,
            TweetFields =
            [
                TweetField.Source, // where from
            ],
        });
        Console.WriteLine(«other.Data![0].Lang»);
        """,
        """
        var page = await twitter.V2.Tweets.SearchRecentAsync(
        "x", // what
        token);
        var other = await twitter.V2.Tweets.SearchRecentAsync("x", new()
        {
        MaxResults = 10,
        TweetFields =
        [
        TweetField.Source, // where from
        TweetField.Lang,
        ],
        });
        Console.WriteLine(other.Data![0].Lang);
        """)]
    [TestCase(
        """
        var page = await twitter.V2.Tweets.SearchRecentAsync(
            "x", // what
            token);
        Console.WriteLine(«page.Data![0].Lang»);
        """,
        """
        var page = await twitter.V2.Tweets.SearchRecentAsync(
        "x", // what
        new() { TweetFields = [TweetField.Lang] },
        token);
        Console.WriteLine(page.Data![0].Lang);
        """)]
    public async Task The_fix_asks_for_it(string code, string now) =>
        Assert.That(await new AnalyzedCode(code).FixedAsync(new RequestFieldCodeFix()), Is.EqualTo(now));

    [Test]
    public async Task It_is_told_while_the_code_is_written() =>
        Assert.That(
            await new AnalyzedCode("""var page = await twitter.V2.Tweets.SearchRecentAsync("x", token); Console.WriteLine(page.Data![0].Lang);""").ToldWhileWrittenAsync(),
            Is.EqualTo(new[] { "TSDK302" }));

    [TestCase("var other = twitter.With(call => call with { Selections = null! });")]
    [TestCase("var options = new TwitterSdk.Configuration.TwitterV2Defaults { TweetFields = [TweetField.Lang] };")]
    public async Task Whatever_asks_for_more_with_all_requests_silences_it(string more) =>
        Assert.That(
            await new AnalyzedCode(more + """ var page = await twitter.V2.Tweets.SearchRecentAsync("x", token); Console.WriteLine(page.Data![0].Lang);""").ProblemsAsync(), Is.Empty);

    [Test]
    public async Task Parameters_of_something_else_do_not() =>
        Assert.That(
            await new AnalyzedCode("""
                var method = typeof(string).GetMethods()[0].GetParameters().Select(one => new { Parameters = one }).First().Parameters;
                var page = await twitter.V2.Tweets.SearchRecentAsync("x", token);
                Console.WriteLine(«page.Data![0].Lang»);
                """).ProblemsAsync(),
            Has.Length.EqualTo(1));
}
