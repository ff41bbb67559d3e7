using TwitterSdk.Emulator.Streaming;
using TwitterSdk.Emulator.Streaming.Events;

namespace TwitterSdk.Emulator.State;

/// <summary>Lists, oldest first.</summary>
public sealed class ListStore
{
    private readonly List<EmulatorList> _lists = [];
    private readonly StateServices _services;
    private readonly StreamHub _streams;

    internal ListStore(StateServices services, StreamHub streams)
    {
        _services = services;
        _streams = streams;
    }

    internal IReadOnlyList<EmulatorList> All => _lists;

    /// <summary>Makes a list.</summary>
    public EmulatorList Add(EmulatorUser owner, string name) => Add(owner, name, static _ => { });

    /// <summary>Puts a user on a list; nothing happens the second time.</summary>
    public void AddMember(EmulatorList list, EmulatorUser user)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(user);
        lock (_services.Gate)
        {
            if (!AddOnce(list.MemberList, user))
                return;
            user.ListedOn.Add(list);
            Publish("list_member_added", list, list.Owner, user);
        }
    }

    /// <summary>Takes a user off a list; false when the user was not on it.</summary>
    public bool RemoveMember(EmulatorList list, EmulatorUser user)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(user);
        lock (_services.Gate)
        {
            if (!list.MemberList.Remove(user))
                return false;
            user.ListedOn.Remove(list);
            Publish("list_member_removed", list, list.Owner, user);
            return true;
        }
    }

    /// <summary>Lets a user follow a list; nothing happens the second time.</summary>
    public void AddSubscriber(EmulatorList list, EmulatorUser user)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(user);
        lock (_services.Gate)
        {
            if (AddOnce(list.SubscriberList, user))
                Publish("list_user_subscribed", list, user, list.Owner);
        }
    }

    /// <summary>Lets a user follow a list no more.</summary>
    public void RemoveSubscriber(EmulatorList list, EmulatorUser user)
    {
        ArgumentNullException.ThrowIfNull(list);
        lock (_services.Gate)
        {
            if (list.SubscriberList.Remove(user))
                Publish("list_user_unsubscribed", list, user, list.Owner);
        }
    }

    /// <summary>Removes a list.</summary>
    public void Remove(EmulatorList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        lock (_services.Gate)
        {
            if (!_lists.Remove(list))
                return;
            foreach (EmulatorUser member in list.MemberList)
                member.ListedOn.Remove(list);
            Publish("list_destroyed", list, list.Owner, list.Owner);
        }
    }

    internal EmulatorList Add(EmulatorUser owner, string name, Action<EmulatorList> set)
    {
        ArgumentNullException.ThrowIfNull(owner);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        lock (_services.Gate)
        {
            var list = new EmulatorList(_services.Ids.Next(), owner, name, _services.Time.GetUtcNow());
            set(list);
            _lists.Add(list);
            Publish("list_created", list, owner, owner);
            return list;
        }
    }

    internal void Change(EmulatorList list, Action<EmulatorList> set)
    {
        lock (_services.Gate)
        {
            set(list);
            Publish("list_updated", list, list.Owner, list.Owner);
        }
    }

    /// <summary>The lists that fit and that the viewer may see, newest first.</summary>
    internal List<EmulatorList> Where(EmulatorUser? viewer, Predicate<EmulatorList> fits)
    {
        List<EmulatorList> found = _lists.FindAll(list => (!list.IsPrivate || list.Owner == viewer) && fits(list));
        found.Reverse();
        return found;
    }

    /// <summary>On how many lists that everybody may see a user is.</summary>
    internal static int CountOf(EmulatorUser member) => member.ListedOn.Count(list => !list.IsPrivate);

    private static bool AddOnce(List<EmulatorUser> users, EmulatorUser user)
    {
        if (users.Contains(user))
            return false;
        users.Add(user);
        return true;
    }

    private void Publish(string change, EmulatorList list, EmulatorUser from, EmulatorUser to) =>
        _streams.Publish(new ListChanged(change, list, from, to, _services.Time.GetUtcNow()));
}
