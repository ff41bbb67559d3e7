using TwitterSdk.Emulator.Chapters.Search;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Tests.Support;

namespace TwitterSdk.Emulator.Tests.V2;

public sealed class QueryTests : EmulatorFixture
{
    [TestCase("sun", "0,2")]
    [TestCase("sun moon", "2")]
    [TestCase("sun OR moon", "0,1,2")]
    [TestCase("(sun OR moon) -rain", "0,1")]
    [TestCase("\"moon and\"", "2")]
    [TestCase("from:alice", "1,3")]
    [TestCase("to:bob", "3")]
    [TestCase("@bob", "3")]
    [TestCase("#night", "1")]
    [TestCase("has:hashtags", "1")]
    [TestCase("is:reply", "3")]
    [TestCase("-is:reply -(sun OR #night)", "")]
    public void A_query_picks_what_it_says(string query, string expected)
    {
        EmulatorTweet first = State.AddTweet(Bob, "The sun");
        EmulatorTweet[] all =
        [
            first,
            State.AddTweet(Alice, "The moon at #night"),
            State.AddTweet(Bob, "Rain, moon and sun"),
            State.Tweets.AddReply(Alice, first, "@bob indeed"),
        ];

        SearchQuery parsed = SearchQuery.Parse(query, "query");

        Assert.That(string.Join(',', all.Index().Where(one => parsed.Matches(one.Item)).Select(one => one.Index)), Is.EqualTo(expected));
    }

    [TestCase("(sun")]
    [TestCase("sun)")]
    [TestCase("sun OR")]
    [TestCase("colour:red")]
    public void A_query_without_sense_is_refused(string query) =>
        Assert.That(() => SearchQuery.Parse(query, "query"), Throws.InstanceOf<Refusal>());
}
