using System.Text.Json;
using TwitterSdk.Configuration;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Tests.EndToEnd;
using TwitterSdk.V2;

namespace TwitterSdk.Emulator.Tests.V2;

/// <summary>Direct messages with the real client.</summary>
public sealed class MessageTests : ClientFixture
{
    private readonly List<string> _mismatches = [];

    private EmulatorUser _carol = null!;

    [SetUp]
    public void AddCarol() => _carol = State.AddUser("carol");

    [TearDown]
    public void Everything_was_read() => Assert.That(_mismatches, Is.Empty);

    protected override void Configure(TwitterClientOptions options)
    {
        _mismatches.Clear();
        options.OnMismatch = mismatch => _mismatches.Add(mismatch.ToString());
    }

    [Test]
    public async Task A_message_is_in_all_lists_that_it_belongs_to()
    {
        SentMessageAnswer sent = await Twitter.V2.DirectMessages.SendToAsync(new(Bob.Id), new() { Text = "Hello @bob" });
        State.Messages.Add(_carol, Alice, "Hi");

        DirectMessagePage all = await Twitter.V2.DirectMessages.ListAsync(new() { DmEventFields = DirectMessageFields.All });
        DirectMessagePage with = await Twitter.V2.DirectMessages.ListWithAsync(
            new(Bob.Id), new() { DmEventFields = DirectMessageFields.All, Expansions = DirectMessageExpansions.All });
        DirectMessagePage inside = await Twitter.V2.DirectMessages.ListInConversationAsync(sent.Data!.DmConversationId);

        Assert.That(all.Data!.Select(one => one.Text), Is.EqualTo(new[] { "Hi", "Hello @bob" }));
        Assert.That(with.Data!.Single().Id, Is.EqualTo(sent.Data.DmEventId));
        Assert.That(with.Includes!.Users!.Single().Username, Is.EqualTo("alice"));
        Assert.That(with.Data!.Single().Entities!.Mentions!.Single().Username, Is.EqualTo("bob"));
        Assert.That(inside.Data!.Single().Id, Is.EqualTo(sent.Data.DmEventId));
    }

    [Test]
    public async Task A_group_begins_with_its_first_message_and_all_can_write_to_it()
    {
        SentMessageAnswer group = await Twitter.V2.DirectMessages.CreateConversationAsync(
            ConversationType.Group, new() { Text = "Welcome" }, [new(Bob.Id), new(_carol.Id)]);
        EmulatorToken bob = State.Apps.IssueToken(Token.App, Bob);
        ITwitterClient other = Twitter.As(TwitterCredentials.User(bob.App.ConsumerKey, bob.App.ConsumerSecret, bob.Token, bob.Secret));
        await other.V2.DirectMessages.SendAsync(group.Data!.DmConversationId, new() { Text = "Thanks" });

        DirectMessagePage events = await Twitter.V2.DirectMessages.ListInConversationAsync(
            group.Data.DmConversationId, new() { DmEventFields = DirectMessageFields.All, Expansions = [DirectMessageExpansion.ParticipantIds] });
        DirectMessagePage messages = await Twitter.V2.DirectMessages.ListInConversationAsync(
            group.Data.DmConversationId, new() { EventTypes = [DirectMessageKind.MessageCreate] });

        Assert.That(events.Data!.Select(one => one.Text ?? one.EventType!.Value.Value), Is.EqualTo(new[] { "Thanks", "Welcome", "ParticipantsJoin" }));
        Assert.That(events.Data![2].ParticipantIds!.Select(id => id.Value), Is.EquivalentTo(new[] { Alice.Id, Bob.Id, _carol.Id }));
        Assert.That(messages.Data, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Messages_are_walked_to_their_end()
    {
        for (int i = 0; i < 23; i++)
            State.Messages.Add(Bob, Alice, $"Message {i}");

        List<string?> seen = [];
        await foreach (DirectMessage message in Twitter.V2.DirectMessages.EnumerateAsync(new() { MaxResults = 5, DmEventFields = [DirectMessageField.Text] }))
            seen.Add(message.Text);

        Assert.That(seen, Is.EqualTo(Enumerable.Range(0, 23).Reverse().Select(i => $"Message {i}")));
    }

    [Test]
    public async Task A_deleted_message_is_gone_for_one_side_only()
    {
        EmulatorMessage message = State.Messages.Add(Bob, Alice, "Hello");

        DeletionAnswer deleted = await Twitter.V2.DirectMessages.DeleteAsync(new(message.Id));

        Assert.That(deleted.Data!.Deleted);
        Assert.That(() => Twitter.V2.DirectMessages.GetAsync(new(message.Id)), Throws.TypeOf<ResourceNotFoundException>());
        Assert.That(message.IsVisibleTo(Bob));
    }

    [Test]
    public void Strangers_and_blocked_users_get_nothing()
    {
        EmulatorConversation secret = State.Messages.AddGroup(Bob, _carol);
        State.Graph.Block(Bob, Alice);

        Assert.That(() => Twitter.V2.DirectMessages.ListInConversationAsync(new(secret.Id)), Throws.TypeOf<ResourceNotFoundException>());
        Assert.That(() => Twitter.V2.DirectMessages.SendToAsync(new(Bob.Id), new() { Text = "Hello" }), Throws.InstanceOf<HTTPForbiddenException>());
    }
}
