using System.Text.Json;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Tests.Support;

namespace TwitterSdk.Emulator.Tests.Users;

public sealed class FollowTests : EmulatorFixture
{
    [TestCase("followers/list", "users")]
    [TestCase("followers/ids", "ids")]
    public async Task Followers_are_walked_by_cursor_there_and_back(string path, string member)
    {
        long[] expected = [.. AddFollowers(45).Select(user => user.Id)];

        List<long> seen = [];
        List<long> backCursors = [];
        for (long cursor = -1; cursor != 0;)
        {
            JsonElement page = await PageAsync(path, cursor);
            seen.AddRange(page.GetProperty(member).EnumerateArray().Select(IdOf));
            backCursors.Add(page.GetProperty("previous_cursor").GetInt64());
            cursor = page.GetProperty("next_cursor").GetInt64();
            Assert.That(page.GetProperty("next_cursor_str").GetString(), Is.EqualTo($"{cursor}"));
        }

        Assert.That(seen, Is.EqualTo(expected));
        Assert.That(backCursors[0], Is.Zero);
        Assert.That(backCursors[1], Is.LessThan(-1L << 53), "a double would lose bits");
        JsonElement back = await PageAsync(path, backCursors[^1]);
        Assert.That(back.GetProperty(member).EnumerateArray().Select(IdOf), Is.EqualTo(expected[20..40]));

        static long IdOf(JsonElement item) => item.ValueKind == JsonValueKind.Number ? item.GetInt64() : item.GetProperty("id").GetInt64();
    }

    [Test]
    public async Task Ids_come_as_text_when_asked()
    {
        State.Follow(Bob, Alice);

        WireAnswer answer = await Client.GetAsync("api/1.1/followers/ids.json", ("stringify_ids", "true"));

        Assert.That(answer.Json.GetProperty("ids")[0].GetString(), Is.EqualTo($"{Bob.Id}"));
    }

    [Test]
    public async Task A_cursor_that_nobody_gave_out_is_refused()
    {
        Assert.That((await Client.GetAsync("api/1.1/followers/ids.json", ("cursor", "12345"))).Code, Is.EqualTo(25));
    }

    [Test]
    public async Task Following_shows_on_both_sides()
    {
        WireAnswer followed = await Client.PostAsync("api/1.1/friendships/create.json", ("screen_name", "BOB"));
        JsonElement relation = (await Client.GetAsync("api/1.1/friendships/show.json", ("target_screen_name", "bob"))).Json.GetProperty("relationship");
        WireAnswer lookup = await Client.GetAsync("api/1.1/friendships/lookup.json", ("user_id", $"{Bob.Id}"));

        Assert.That(followed.Json.GetProperty("following").GetBoolean(), Is.True);
        Assert.That(followed.Json.GetProperty("followers_count").GetInt32(), Is.EqualTo(1));
        Assert.That(relation.GetProperty("source").GetProperty("following").GetBoolean(), Is.True);
        Assert.That(relation.GetProperty("target").GetProperty("followed_by").GetBoolean(), Is.True);
        Assert.That(lookup.Json[0].GetProperty("connections")[0].GetString(), Is.EqualTo("following"));

        await Client.PostAsync("api/1.1/friendships/destroy.json", ("user_id", $"{Bob.Id}"));

        Assert.That(State.Graph.IsFollowing(Alice, Bob), Is.False);
    }

    [Test]
    public async Task A_block_ends_following_and_keeps_it_ended()
    {
        State.Follow(Alice, Bob);
        State.Graph.Block(Bob, Alice);

        WireAnswer answer = await Client.PostAsync("api/1.1/friendships/create.json", ("screen_name", "bob"));

        Assert.That(State.Graph.IsFollowing(Alice, Bob), Is.False);
        Assert.That(answer.Code, Is.EqualTo(162));
    }

    [Test]
    public async Task Mutes_and_blocks_have_their_lists()
    {
        await Client.PostAsync("api/1.1/mutes/users/create.json", ("screen_name", "bob"));
        await Client.PostAsync("api/1.1/blocks/create.json", ("screen_name", "bob"));

        WireAnswer muted = await Client.GetAsync("api/1.1/mutes/users/list.json");
        WireAnswer blocked = await Client.GetAsync("api/1.1/blocks/ids.json");
        await Client.PostAsync("api/1.1/mutes/users/destroy.json", ("screen_name", "bob"));
        WireAnswer notMuted = await Client.PostAsync("api/1.1/mutes/users/destroy.json", ("screen_name", "bob"));

        Assert.That(muted.Json.GetProperty("users")[0].GetProperty("id").GetInt64(), Is.EqualTo(Bob.Id));
        Assert.That(blocked.Json.GetProperty("ids")[0].GetInt64(), Is.EqualTo(Bob.Id));
        Assert.That(notMuted.Code, Is.EqualTo(272));
    }

    [Test]
    public async Task A_lookup_finds_by_id_and_by_name_or_says_that_nobody_matches()
    {
        WireAnswer found = await Client.GetAsync("api/1.1/users/lookup.json", ("user_id", $"{Bob.Id}"), ("screen_name", "alice,nobody"));
        WireAnswer none = await Client.PostAsync("api/1.1/users/lookup.json", ("screen_name", "nobody"));

        Assert.That(found.Ids, Is.EquivalentTo(new[] { Bob.Id, Alice.Id }));
        Assert.That(((int)none.Status, none.Code), Is.EqualTo((404, 17)));
    }

    [Test]
    public async Task A_user_who_is_not_there_is_not_found()
    {
        WireAnswer answer = await Client.GetAsync("api/1.1/users/show.json", ("screen_name", "nobody"));

        Assert.That(((int)answer.Status, answer.Code), Is.EqualTo((404, 50)));
    }

    private List<EmulatorUser> AddFollowers(int count)
    {
        List<EmulatorUser> followers = [.. Enumerable.Range(0, count).Select(i => State.AddUser($"follower{i}"))];
        followers.ForEach(user => State.Follow(user, Alice));
        followers.Reverse();
        return followers;
    }

    private async Task<JsonElement> PageAsync(string path, long cursor) =>
        (await Client.GetAsync($"api/1.1/{path}.json", ("cursor", $"{cursor}"), ("count", "20"))).Json;
}
