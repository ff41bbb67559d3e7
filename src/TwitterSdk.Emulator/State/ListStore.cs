namespace TwitterSdk.Emulator.State;

/// <summary>Lists, oldest first.</summary>
public sealed class ListStore
{
    private readonly List<EmulatorList> _lists = [];
    private readonly StateServices _services;

    internal ListStore(StateServices services) => _services = services;

    internal IReadOnlyList<EmulatorList> All => _lists;

    /// <summary>Makes a list.</summary>
    public EmulatorList Add(EmulatorUser owner, string name)
    {
        ArgumentNullException.ThrowIfNull(owner);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        lock (_services.Gate)
        {
            var list = new EmulatorList(_services.Ids.Next(), owner, name, _services.Time.GetUtcNow());
            _lists.Add(list);
            return list;
        }
    }

    /// <summary>Puts a user on a list; nothing happens the second time.</summary>
    public void AddMember(EmulatorList list, EmulatorUser user)
    {
        ArgumentNullException.ThrowIfNull(list);
        AddOnce(list.MemberList, user);
    }

    /// <summary>Lets a user follow a list; nothing happens the second time.</summary>
    public void AddSubscriber(EmulatorList list, EmulatorUser user)
    {
        ArgumentNullException.ThrowIfNull(list);
        AddOnce(list.SubscriberList, user);
    }

    internal void Remove(EmulatorList list) => _lists.Remove(list);

    /// <summary>The lists that fit and that the viewer may see, newest first.</summary>
    internal List<EmulatorList> Where(EmulatorUser? viewer, Predicate<EmulatorList> fits)
    {
        List<EmulatorList> found = _lists.FindAll(list => (!list.IsPrivate || list.Owner == viewer) && fits(list));
        found.Reverse();
        return found;
    }

    private void AddOnce(List<EmulatorUser> users, EmulatorUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        lock (_services.Gate)
        {
            if (!users.Contains(user))
                users.Add(user);
        }
    }
}
