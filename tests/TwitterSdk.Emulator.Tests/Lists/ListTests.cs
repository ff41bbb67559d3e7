using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Tests.Support;

namespace TwitterSdk.Emulator.Tests.Lists;

public sealed class ListTests : EmulatorFixture
{
    [Test]
    public async Task A_list_shows_the_tweets_of_its_members()
    {
        long id = (await Client.PostAsync("api/1.1/lists/create.json", ("name", "My friends"), ("mode", "public"))).Id;
        await Client.PostAsync("api/1.1/lists/members/create.json", ("list_id", $"{id}"), ("screen_name", "bob"));
        long tweet = State.AddTweet(Bob, "On the list").Id;
        State.AddTweet(Alice, "Not on the list");

        WireAnswer timeline = await Client.GetAsync(
            "api/1.1/lists/statuses.json", ("slug", "my-friends"), ("owner_screen_name", "alice"));
        WireAnswer memberships = await SignIn(Bob).GetAsync("api/1.1/lists/memberships.json");

        Assert.That(timeline.Ids, Is.EqualTo(new[] { tweet }));
        Assert.That(memberships.Json.GetProperty("lists")[0].GetProperty("id").GetInt64(), Is.EqualTo(id));
    }

    [Test]
    public async Task Only_its_owner_changes_or_sees_a_private_list()
    {
        EmulatorList list = State.Lists.Add(Bob, "Secret");
        (string, string) id = ("list_id", $"{list.Id}");

        WireAnswer change = await Client.PostAsync("api/1.1/lists/update.json", id, ("name", "Mine"));
        list.IsPrivate = true;
        WireAnswer show = await Client.GetAsync("api/1.1/lists/show.json", id);

        Assert.That((change.Code, show.Code), Is.EqualTo((87, 34)));
    }

    [Test]
    public async Task A_user_who_is_not_on_the_list_is_not_found_there()
    {
        EmulatorList list = State.Lists.Add(Alice, "Empty");
        (string, string)[] query = [("list_id", $"{list.Id}"), ("screen_name", "bob")];

        WireAnswer show = await Client.GetAsync("api/1.1/lists/members/show.json", query);
        WireAnswer remove = await Client.PostAsync("api/1.1/lists/members/destroy.json", query);

        Assert.That((show.Code, remove.Code), Is.EqualTo((109, 110)));
    }
}
