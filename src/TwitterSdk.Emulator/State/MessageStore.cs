using System.Globalization;
using System.Runtime.InteropServices;
using TwitterSdk.Emulator.Streaming;
using TwitterSdk.Emulator.Streaming.Events;

namespace TwitterSdk.Emulator.State;

/// <summary>Direct messages, oldest first, and the conversations in which they are.</summary>
public sealed class MessageStore
{
    private readonly List<EmulatorMessage> _messages = [];
    private readonly Dictionary<long, EmulatorMessage> _byId = [];
    private readonly Dictionary<EmulatorUser, List<EmulatorMessage>> _byParticipant = [];
    private readonly Dictionary<string, EmulatorConversation> _conversations = new(StringComparer.Ordinal);
    private readonly StateServices _services;
    private readonly StreamHub _streams;

    internal MessageStore(StateServices services, StreamHub streams)
    {
        _services = services;
        _streams = streams;
    }

    internal IReadOnlyList<EmulatorMessage> All => _messages;

    internal IReadOnlyCollection<EmulatorConversation> Conversations => _conversations.Values;

    /// <summary>Delivers a message, past all rules that requests must obey.</summary>
    public EmulatorMessage Add(EmulatorUser sender, EmulatorUser recipient, string text) => Add(sender, recipient, text, null);

    /// <summary>Delivers a message to a conversation.</summary>
    public EmulatorMessage Add(EmulatorConversation conversation, EmulatorUser sender, string text) => Add(conversation, sender, text, null);

    /// <summary>Deletes a message for one side; the other side keeps it.</summary>
    public void Remove(EmulatorMessage message, EmulatorUser by)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(by);
        lock (_services.Gate)
        {
            if (message.HiddenFor.Add(by))
                _streams.Publish(new MessageHidden(message, by, _services.Time.GetUtcNow()));
        }
    }

    /// <summary>Shows somebody that a user is typing, which only webhooks tell.</summary>
    public void IndicateTyping(EmulatorUser by, EmulatorUser to)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(to);
        lock (_services.Gate)
            _streams.Publish(new TypingIndicated(by, to, _services.Time.GetUtcNow()));
    }

    /// <summary>Shows somebody how far a user has read, which only webhooks tell.</summary>
    public void MarkRead(EmulatorUser by, EmulatorUser to, EmulatorMessage upTo)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(upTo);
        lock (_services.Gate)
            _streams.Publish(new MessagesRead(by, to, upTo, _services.Time.GetUtcNow()));
    }

    /// <summary>Makes a group.</summary>
    /// <param name="creator">Who makes it, and belongs to it.</param>
    /// <param name="others">Whom the creator takes in.</param>
    public EmulatorConversation AddGroup(EmulatorUser creator, params IEnumerable<EmulatorUser> others)
    {
        ArgumentNullException.ThrowIfNull(creator);
        lock (_services.Gate)
        {
            string id = _services.Ids.Next().ToString(CultureInfo.InvariantCulture);
            var group = new EmulatorConversation(id, [creator, .. others.Where(user => user != creator).Distinct()], isGroup: true);
            _conversations.Add(id, group);
            Keep(new EmulatorMessage(_services.Ids.Next(), group, creator, "", _services.Time.GetUtcNow())
            {
                Kind = EmulatorMessageKind.Joined,
            });
            return group;
        }
    }

    internal EmulatorMessage Add(EmulatorUser sender, EmulatorUser recipient, string text, EmulatorMedia? media)
    {
        ArgumentNullException.ThrowIfNull(sender);
        ArgumentNullException.ThrowIfNull(recipient);
        lock (_services.Gate)
            return Add(Between(sender, recipient), sender, text, media);
    }

    internal EmulatorMessage Add(EmulatorConversation conversation, EmulatorUser sender, string text, EmulatorMedia? media)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(sender);
        ArgumentNullException.ThrowIfNull(text);
        lock (_services.Gate)
        {
            var message = new EmulatorMessage(_services.Ids.Next(), conversation, sender, text, _services.Time.GetUtcNow()) { Media = media };
            Keep(message);
            _streams.Publish(new MessageSent(message, message.CreatedAt));
            return message;
        }
    }

    /// <summary>The conversation of two users, which begins with the first look at it.</summary>
    internal EmulatorConversation Between(EmulatorUser one, EmulatorUser other)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"{Math.Min(one.Id, other.Id)}-{Math.Max(one.Id, other.Id)}");
        if (!_conversations.TryGetValue(id, out EmulatorConversation? conversation))
            _conversations.Add(id, conversation = new EmulatorConversation(id, one == other ? [one] : [one, other], isGroup: false));
        return conversation;
    }

    internal EmulatorConversation? FindConversation(string id, EmulatorUser viewer) =>
        _conversations.TryGetValue(id, out EmulatorConversation? found) && found.Participants.Contains(viewer) ? found : null;

    /// <summary>Puts back what a snapshot kept.</summary>
    internal void Restore(IEnumerable<EmulatorConversation> conversations, IEnumerable<EmulatorMessage> messages)
    {
        foreach (EmulatorConversation conversation in conversations)
            _conversations.Add(conversation.Id, conversation);
        foreach (EmulatorMessage message in messages)
            Keep(message);
    }

    internal EmulatorMessage? Find(long id, EmulatorUser viewer) =>
        _byId.TryGetValue(id, out EmulatorMessage? message) && message.IsVisibleTo(viewer) ? message : null;

    /// <summary>What happened in the conversations of a user, newest first.</summary>
    internal List<EmulatorMessage> Of(EmulatorUser user)
    {
        if (!_byParticipant.TryGetValue(user, out List<EmulatorMessage>? all))
            return [];
        List<EmulatorMessage> seen = all.FindAll(message => message.IsVisibleTo(user));
        seen.Reverse();
        return seen;
    }

    private void Keep(EmulatorMessage message)
    {
        _messages.Add(message);
        _byId.Add(message.Id, message);
        foreach (EmulatorUser participant in message.Conversation.Participants)
            (CollectionsMarshal.GetValueRefOrAddDefault(_byParticipant, participant, out _) ??= []).Add(message);
    }
}
