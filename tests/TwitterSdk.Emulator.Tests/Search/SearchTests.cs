using TwitterSdk.Emulator.Tests.Support;

namespace TwitterSdk.Emulator.Tests.Search;

public sealed class SearchTests : EmulatorFixture
{
    [TestCase("sun", "2,0")]
    [TestCase("sun moon", "2")]
    [TestCase("sun -moon", "0")]
    [TestCase("from:alice", "1")]
    [TestCase("nothing", "")]
    public async Task All_words_must_be_there(string query, string expected)
    {
        long[] ids = [State.AddTweet(Bob, "The sun").Id, State.AddTweet(Alice, "The moon").Id, State.AddTweet(Bob, "Sun and moon").Id];

        WireAnswer answer = await Client.GetAsync("api/1.1/search/tweets.json", ("q", query));

        IEnumerable<long> found = answer.Json.GetProperty("statuses").EnumerateArray().Select(tweet => tweet.GetProperty("id").GetInt64());
        Assert.That(string.Join(',', found.Select(id => Array.IndexOf(ids, id))), Is.EqualTo(expected));
    }

    [Test]
    public async Task Next_results_leads_to_the_next_page_and_ends()
    {
        for (int i = 0; i < 3; i++)
            State.AddTweet(Bob, $"word {i}");

        WireAnswer first = await Client.GetAsync("api/1.1/search/tweets.json", ("q", "word"), ("count", "2"));
        string next = first.Json.GetProperty("search_metadata").GetProperty("next_results").GetString()!;
        (string, string)[] query = [.. next[1..].Split('&').Select(pair => (pair.Split('=')[0], Uri.UnescapeDataString(pair.Split('=')[1])))];
        WireAnswer second = await Client.GetAsync("api/1.1/search/tweets.json", query);

        Assert.That(second.Json.GetProperty("statuses").GetArrayLength(), Is.EqualTo(1));
        Assert.That(second.Json.GetProperty("search_metadata").TryGetProperty("next_results", out _), Is.False);
    }
}
