using System.Text.Json;
using TwitterSdk.Emulator.Tests.Support;

namespace TwitterSdk.Emulator.Tests.V2;

/// <summary>Whose timelines can be seen, and how far back.</summary>
public sealed class VisibilityTests : EmulatorFixture
{
    [TestCase("tweets")]
    [TestCase("mentions")]
    [TestCase("liked_tweets")]
    [TestCase("followers")]
    [TestCase("following")]
    public async Task What_a_protected_user_does_is_no_strangers_business(string what)
    {
        Bob.IsProtected = true;
        State.AddTweet(Bob, "for friends");

        WireAnswer refused = await Client.GetAsync($"api/2/users/{Bob.Id}/{what}");
        State.Graph.Follow(Alice, Bob);
        WireAnswer shown = await Client.GetAsync($"api/2/users/{Bob.Id}/{what}");

        Assert.That((int)refused.Status, Is.EqualTo(200));
        Assert.That(refused.Json.GetProperty("errors")[0].GetProperty("type").GetString(), Does.EndWith("/not-authorized-for-resource"));
        Assert.That(refused.Json.TryGetProperty("data", out _), Is.False);
        Assert.That(shown.Json.TryGetProperty("errors", out _), Is.False);
        Assert.That(shown.Json.GetProperty("meta").GetProperty("result_count").ValueKind, Is.EqualTo(JsonValueKind.Number));
    }

    [Test]
    public async Task A_timeline_ends_at_3200_tweets_and_without_replies_at_800()
    {
        for (int i = 0; i < 3210; i++)
            State.AddTweet(Bob, $"Thread {i}");

        Assert.That(await CountAsync(""), Is.EqualTo(3200));
        Assert.That(await CountAsync("replies"), Is.EqualTo(800));
    }

    private async Task<int> CountAsync(string exclude)
    {
        int count = 0;
        string? token = null;
        do
        {
            List<(string, string)> parameters = [("max_results", "100")];
            if (exclude.Length > 0)
                parameters.Add(("exclude", exclude));
            if (token is not null)
                parameters.Add(("pagination_token", token));
            JsonElement meta = (await Client.GetAsync($"api/2/users/{Bob.Id}/tweets", [.. parameters])).Json.GetProperty("meta");
            count += meta.GetProperty("result_count").GetInt32();
            token = meta.TryGetProperty("next_token", out JsonElement next) ? next.GetString() : null;
        }
        while (token is not null);
        return count;
    }
}
