using System.Net;
using System.Text.Json;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Tests.Support;

namespace TwitterSdk.Emulator.Tests.DirectMessages;

public sealed class MessageTests : EmulatorFixture
{
    private const string Events = "api/1.1/direct_messages/events/";

    [Test]
    public async Task A_message_reaches_both_sides_with_ids_as_text()
    {
        JsonElement sent = (await SendAsync("Hello Bob")).Json.GetProperty("event");
        string id = sent.GetProperty("id").GetString()!;

        WireAnswer shown = await SignIn(Bob).GetAsync(Events + "show.json", ("id", id));

        JsonElement create = shown.Json.GetProperty("event").GetProperty("message_create");
        Assert.That(create.GetProperty("sender_id").GetString(), Is.EqualTo($"{Alice.Id}"));
        Assert.That(create.GetProperty("target").GetProperty("recipient_id").GetString(), Is.EqualTo($"{Bob.Id}"));
        Assert.That(create.GetProperty("message_data").GetProperty("text").GetString(), Is.EqualTo("Hello Bob"));
    }

    [Test]
    public async Task The_list_is_walked_by_opaque_cursors_that_are_absent_at_the_end()
    {
        string[] posted = [.. Enumerable.Range(0, 5).Select(i => $"{State.Messages.Add(Bob, Alice, $"Message {i}").Id}")];

        List<string> seen = [];
        for (string? cursor = ""; cursor is not null;)
        {
            (string, string)[] query = cursor.Length == 0 ? [("count", "2")] : [("count", "2"), ("cursor", cursor)];
            JsonElement page = (await Client.GetAsync(Events + "list.json", query)).Json;
            seen.AddRange(page.GetProperty("events").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
            cursor = page.TryGetProperty("next_cursor", out JsonElement next) ? next.GetString() : null;
        }

        Assert.That(seen, Is.EqualTo(posted.Reverse()));
    }

    [Test]
    public async Task Deleting_is_for_oneself_only()
    {
        EmulatorMessage message = State.Messages.Add(Bob, Alice, "Both have this");

        WireAnswer deleted = await Client.DeleteAsync(Events + "destroy.json", ("id", $"{message.Id}"));
        WireAnswer mine = await Client.GetAsync(Events + "show.json", ("id", $"{message.Id}"));
        WireAnswer theirs = await SignIn(Bob).GetAsync(Events + "show.json", ("id", $"{message.Id}"));

        Assert.That(deleted.Status, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(mine.Code, Is.EqualTo(34));
        Assert.That(theirs.Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_user_may_take_messages_of_those_one_follows_only()
    {
        Bob.AcceptsAllMessages = false;

        WireAnswer refused = await SendAsync("Hello");
        State.Follow(Bob, Alice);
        WireAnswer taken = await SendAsync("Hello");

        Assert.That(refused.Code, Is.EqualTo(150));
        Assert.That(taken.Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Messages_need_a_permission_of_their_own()
    {
        Token.Access = EmulatorAccess.ReadWrite;

        Assert.That((await SendAsync("Hello")).Code, Is.EqualTo(93));
    }

    private Task<WireAnswer> SendAsync(string text)
    {
        var create = new { target = new { recipient_id = $"{Bob.Id}" }, message_data = new { text } };
        var body = new { @event = new { type = "message_create", message_create = create } };
        return Client.PostJsonAsync(Events + "new.json", JsonSerializer.Serialize(body));
    }
}
