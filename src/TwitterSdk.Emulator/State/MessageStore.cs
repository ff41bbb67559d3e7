namespace TwitterSdk.Emulator.State;

/// <summary>Direct messages, oldest first.</summary>
public sealed class MessageStore
{
    private readonly List<EmulatorMessage> _messages = [];
    private readonly StateServices _services;

    internal MessageStore(StateServices services) => _services = services;

    /// <summary>Delivers a message, past all rules that requests must obey.</summary>
    public EmulatorMessage Add(EmulatorUser sender, EmulatorUser recipient, string text) => Add(sender, recipient, text, null);

    internal EmulatorMessage Add(EmulatorUser sender, EmulatorUser recipient, string text, EmulatorMedia? media)
    {
        ArgumentNullException.ThrowIfNull(sender);
        ArgumentNullException.ThrowIfNull(recipient);
        ArgumentNullException.ThrowIfNull(text);
        lock (_services.Gate)
        {
            var message = new EmulatorMessage(_services.Ids.Next(), sender, recipient, text, media, _services.Time.GetUtcNow());
            _messages.Add(message);
            return message;
        }
    }

    internal EmulatorMessage? Find(long id, EmulatorUser viewer) =>
        _messages.Find(message => message.Id == id && message.IsVisibleTo(viewer));

    /// <summary>What a user sent and received, newest first.</summary>
    internal List<EmulatorMessage> Of(EmulatorUser user)
    {
        List<EmulatorMessage> seen = _messages.FindAll(message => message.IsVisibleTo(user));
        seen.Reverse();
        return seen;
    }
}
