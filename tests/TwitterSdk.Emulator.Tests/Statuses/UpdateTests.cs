using System.Net;
using System.Text.Json;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Tests.Support;

namespace TwitterSdk.Emulator.Tests.Statuses;

public sealed class UpdateTests : EmulatorFixture
{
    private const string Update = "api/1.1/statuses/update.json";

    [Test]
    public async Task A_posted_tweet_can_be_read_back_by_both_addresses()
    {
        long id = (await Client.PostAsync(Update, ("status", "Hello"))).Id;

        WireAnswer byQuery = await Client.GetAsync("api/1.1/statuses/show.json", ("id", $"{id}"));
        WireAnswer byPath = await Client.GetAsync($"api/1.1/statuses/show/{id}.json");

        Assert.That(byQuery.Text, Is.EqualTo(byPath.Text));
        Assert.That(byPath.Json.GetProperty("text").GetString(), Is.EqualTo("Hello"));
        Assert.That(byPath.Json.GetProperty("id_str").GetString(), Is.EqualTo($"{id}"));
        Assert.That(byPath.Json.GetProperty("user").GetProperty("screen_name").GetString(), Is.EqualTo("alice"));
    }

    [Test]
    public async Task The_same_text_twice_is_a_duplicate()
    {
        await Client.PostAsync(Update, ("status", "Again"));

        WireAnswer second = await Client.PostAsync(Update, ("status", "Again"));

        Assert.That(((int)second.Status, second.Code), Is.EqualTo((403, 187)));
        Assert.That(State.Tweets.All, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_same_text_is_welcome_once_the_first_is_gone()
    {
        long id = (await Client.PostAsync(Update, ("status", "Again"))).Id;
        await Client.PostAsync($"api/1.1/statuses/destroy/{id}.json");

        Assert.That((await Client.PostAsync(Update, ("status", "Again"))).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase(280, 'a', 200)]
    [TestCase(281, 'a', 403)]
    [TestCase(140, '\u4e2d', 200)]
    [TestCase(141, '\u4e2d', 403)]
    public async Task The_weighted_length_decides(int length, char letter, int status)
    {
        WireAnswer answer = await Client.PostAsync(Update, ("status", new string(letter, length)));

        Assert.That((int)answer.Status, Is.EqualTo(status));
        Assert.That(answer.Code, Is.EqualTo(status == 200 ? 0 : 186));
    }

    [Test]
    public async Task An_address_counts_23_however_long_it_is()
    {
        string text = new string('a', 256) + " https://example.com/" + new string('x', 200);

        Assert.That((await Client.PostAsync(Update, ("status", text))).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_reply_names_the_tweet_and_its_author()
    {
        EmulatorTweet asked = State.AddTweet(Bob, "What time is it?");

        WireAnswer answer = await Client.PostAsync(Update, ("status", "@bob late"), ("in_reply_to_status_id", $"{asked.Id}"));

        Assert.That(answer.Json.GetProperty("in_reply_to_status_id").GetInt64(), Is.EqualTo(asked.Id));
        Assert.That(answer.Json.GetProperty("in_reply_to_screen_name").GetString(), Is.EqualTo("bob"));
    }

    [Test]
    public async Task A_reply_to_nothing_is_refused()
    {
        WireAnswer answer = await Client.PostAsync(Update, ("status", "a"), ("in_reply_to_status_id", "1"));

        Assert.That(answer.Code, Is.EqualTo(385));
    }

    [Test]
    public async Task A_tweet_carries_its_media()
    {
        EmulatorMedia media = State.Media.Add(Alice, "image/png", Png.OfSize(10));

        WireAnswer answer = await Client.PostAsync(Update, ("status", "Look"), ("media_ids", $"{media.Id}"));

        JsonElement entity = answer.Json.GetProperty("extended_entities").GetProperty("media")[0];
        Assert.That(entity.GetProperty("id").GetInt64(), Is.EqualTo(media.Id));
        Assert.That(Slice(answer, "text", entity), Is.EqualTo(entity.GetProperty("url").GetString()));
    }

    [Test]
    public async Task Media_that_nobody_uploaded_are_not_found()
    {
        WireAnswer answer = await Client.PostAsync(Update, ("status", "Look"), ("media_ids", "1"));

        Assert.That(((int)answer.Status, answer.Code), Is.EqualTo((400, 325)));
    }

    [Test]
    public async Task The_media_of_somebody_else_are_not_found()
    {
        EmulatorMedia media = State.Media.Add(Bob, "image/png", Png.OfSize(10));

        Assert.That((await Client.PostAsync(Update, ("status", "Look"), ("media_ids", $"{media.Id}"))).Code, Is.EqualTo(325));
    }

    [Test]
    public async Task A_gif_does_not_share_its_tweet()
    {
        EmulatorMedia gif = State.Media.Add(Alice, "image/gif", new byte[10]);
        EmulatorMedia photo = State.Media.Add(Alice, "image/png", new byte[10]);

        Assert.That((await Client.PostAsync(Update, ("status", "Look"), ("media_ids", $"{gif.Id},{photo.Id}"))).Code, Is.EqualTo(323));
    }

    [Test]
    public async Task Entities_count_code_points_of_the_escaped_text()
    {
        WireAnswer answer = await Client.PostAsync(Update, ("status", "\U0001F600 <b> & @bob #tag https://example.com/a $ABC"));

        JsonElement entities = answer.Json.GetProperty("entities");
        Assert.That(answer.Json.GetProperty("text").GetString(), Does.StartWith("\U0001F600 &lt;b&gt; &amp; @bob #tag https://t.co/"));
        Assert.That(Slice(answer, "text", entities.GetProperty("user_mentions")[0]), Is.EqualTo("@bob"));
        Assert.That(Slice(answer, "text", entities.GetProperty("hashtags")[0]), Is.EqualTo("#tag"));
        Assert.That(Slice(answer, "text", entities.GetProperty("symbols")[0]), Is.EqualTo("$ABC"));
        Assert.That(Slice(answer, "text", entities.GetProperty("urls")[0]), Is.EqualTo(entities.GetProperty("urls")[0].GetProperty("url").GetString()));
        Assert.That(entities.GetProperty("urls")[0].GetProperty("expanded_url").GetString(), Is.EqualTo("https://example.com/a"));
    }

    [Test]
    public async Task Compat_mode_cuts_what_extended_mode_shows()
    {
        string text = string.Join(' ', Enumerable.Repeat("word", 50));
        long id = (await Client.PostAsync(Update, ("status", text))).Id;

        JsonElement compat = (await Client.GetAsync($"api/1.1/statuses/show/{id}.json")).Json;
        JsonElement extended = (await Client.GetAsync($"api/1.1/statuses/show/{id}.json", ("tweet_mode", "extended"))).Json;

        Assert.That(compat.GetProperty("truncated").GetBoolean(), Is.True);
        Assert.That(compat.GetProperty("text").GetString()!.EnumerateRunes().Count(), Is.LessThanOrEqualTo(140));
        Assert.That(compat.GetProperty("text").GetString(), Does.Contain($"/i/web/status/{id}"));
        Assert.That(extended.GetProperty("full_text").GetString(), Is.EqualTo(text));
        Assert.That(extended.TryGetProperty("text", out _), Is.False);
        Assert.That(extended.GetProperty("truncated").GetBoolean(), Is.False);
    }

    private static string Slice(WireAnswer answer, string member, JsonElement entity)
    {
        JsonElement indices = entity.GetProperty("indices");
        (int start, int end) = (indices[0].GetInt32(), indices[1].GetInt32());
        return string.Concat(answer.Json.GetProperty(member).GetString()!.EnumerateRunes().Skip(start).Take(end - start));
    }
}
