using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Tests.Support;

namespace TwitterSdk.Emulator.Tests.V2;

public sealed class NamingTests : EmulatorFixture
{
    [Test]
    public async Task The_emulator_may_insist_on_one_naming()
    {
        EmulatorTweet tweet = State.AddTweet(Bob, "Hello");

        WireAnswer answer = await Client.GetAsync($"api/2/tweets/{tweet.Id}", ("tweet.fields", "public_metrics"));

        Assert.That(answer.Text, Does.Contain("repost_count").And.Not.Contain("retweet_count"));
    }

    protected override void Configure(TwitterEmulatorOptions options) => options.AnswerNaming = AnswerNaming.Posts;
}
