using TwitterSdk.Configuration;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Tests.EndToEnd;
using TwitterSdk.V2;

namespace TwitterSdk.Emulator.Tests.V2;

/// <summary>Spaces with the real client.</summary>
public sealed class SpaceTests : ClientFixture
{
    private readonly List<string> _mismatches = [];

    private ITwitterClient Listener => Twitter.As(TwitterCredentials.OAuth2(State.OAuth2.Issue(Token.App, Alice).AccessToken));

    [TearDown]
    public void Everything_was_read() => Assert.That(_mismatches, Is.Empty);

    protected override void Configure(TwitterClientOptions options)
    {
        _mismatches.Clear();
        options.OnMismatch = mismatch => _mismatches.Add(mismatch.ToString());
    }

    [Test]
    public async Task A_Space_is_planned_lives_and_ends()
    {
        EmulatorSpace planned = State.Spaces.Add(Bob, "Looms", DateTimeOffset.UtcNow.AddDays(1));
        State.Spaces.AddTopic(planned, new EmulatorTopic("7", "Weaving"));
        State.Spaces.AddSpeaker(planned, Alice);
        var request = new SpacesRequest { SpaceFields = SpaceFields.All, Expansions = SpaceExpansions.All };

        SpaceAnswer before = await Listener.V2.Spaces.GetAsync(new(planned.Id), request);
        State.Spaces.Start(planned);
        SpacePage live = await Listener.V2.Spaces.SearchAsync("loom", new() { State = SpaceState.Live });
        State.Spaces.End(planned);
        SpacePage over = await Listener.V2.Spaces.SearchAsync("loom");
        SpaceAnswer after = await Listener.V2.Spaces.GetAsync(new(planned.Id), request);

        Assert.That((before.Data!.State!.Value.Value, before.Data.ScheduledStart), Is.EqualTo(("scheduled", planned.ScheduledStart)).Using<DateTimeOffset>((a, b) => (a - b).Duration() < TimeSpan.FromMilliseconds(1)));
        Assert.That(before.Includes!.Users!.Select(user => user.Username), Is.EquivalentTo(new[] { "bob", "alice" }));
        Assert.That(before.Includes.Topics!.Single().Name, Is.EqualTo("Weaving"));
        Assert.That(live.Data!.Single().Id.Value, Is.EqualTo(planned.Id));
        Assert.That(over.Data, Is.Null);
        Assert.That((after.Data!.State!.Value.Value, after.Data.EndedAt is not null), Is.EqualTo(("ended", true)));
    }

    [Test]
    public async Task Creators_have_their_Spaces_and_only_they_see_who_bought_a_ticket()
    {
        EmulatorSpace mine = State.Spaces.Add(Alice, "Mine");
        EmulatorSpace his = State.Spaces.Add(Bob, "His");
        State.Spaces.AddBuyer(mine, Bob);
        State.Spaces.AddTweet(mine, State.AddTweet(Bob, "From the Space"));

        SpacePage byCreator = await Listener.V2.Spaces.GetByCreatorsAsync([new(Alice.Id)]);
        UserPage buyers = await Listener.V2.Spaces.GetBuyersAsync(new(mine.Id));
        TweetPage tweets = await Listener.V2.Spaces.GetTweetsAsync(new(mine.Id));

        Assert.That(byCreator.Data!.Single().Id.Value, Is.EqualTo(mine.Id));
        Assert.That(buyers.Data!.Single().Username, Is.EqualTo("bob"));
        Assert.That(tweets.Data!.Single().Text, Is.EqualTo("From the Space"));
        Assert.That(() => Listener.V2.Spaces.GetBuyersAsync(new(his.Id)), Throws.TypeOf<NotAuthorizedForResourceException>());
    }
}
