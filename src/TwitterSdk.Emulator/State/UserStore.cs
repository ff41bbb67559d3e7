using System.Diagnostics.CodeAnalysis;
using TwitterSdk.Emulator.Streaming;
using TwitterSdk.Emulator.Streaming.Events;

namespace TwitterSdk.Emulator.State;

/// <summary>The accounts, by id and by handle.</summary>
public sealed class UserStore
{
    private readonly List<EmulatorUser> _users = [];
    private readonly Dictionary<long, EmulatorUser> _byId = [];
    private readonly Dictionary<string, EmulatorUser> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly StateServices _services;
    private readonly StreamHub _streams;

    internal UserStore(StateServices services, StreamHub streams)
    {
        _services = services;
        _streams = streams;
    }

    internal IReadOnlyList<EmulatorUser> All => _users;

    internal EmulatorUser? First => _users.Count > 0 ? _users[0] : null;

    /// <summary>Makes an account.</summary>
    /// <param name="screenName">The handle, without the at sign; must be free.</param>
    public EmulatorUser Add(string screenName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(screenName);
        lock (_services.Gate)
        {
            if (TryFind(screenName, out _))
                throw new ArgumentException($"There is already a user '{screenName}'.", nameof(screenName));
            var user = new EmulatorUser(_services.Ids.Next(), screenName, _services.Time.GetUtcNow())
            {
                OnChange = ProfileChanged,
                OnProtection = ProtectionChanged,
            };
            _users.Add(user);
            _byId.Add(user.Id, user);
            _byName.Add(screenName, user);
            return user;
        }
    }

    /// <summary>Finds an account by its handle, in any case.</summary>
    public bool TryFind(string screenName, [NotNullWhen(true)] out EmulatorUser? user)
    {
        lock (_services.Gate)
            return _byName.TryGetValue(screenName, out user);
    }

    /// <summary>Finds an account by its id.</summary>
    public bool TryFind(long id, [NotNullWhen(true)] out EmulatorUser? user)
    {
        lock (_services.Gate)
            return _byId.TryGetValue(id, out user);
    }

    private void ProfileChanged(EmulatorUser user, string field, string before, string after)
    {
        lock (_services.Gate)
        {
            if (field == EmulatorUser.Handle)
                Rename(user, before, after);
            _streams.Publish(new ProfileChanged(user, field, before, after, _services.Time.GetUtcNow()));
        }
    }

    private void Rename(EmulatorUser user, string before, string after)
    {
        if (_byName.GetValueOrDefault(before) == user)
            _byName.Remove(before);
        _byName[after] = user;
    }

    private void ProtectionChanged(EmulatorUser user, bool isProtected)
    {
        lock (_services.Gate)
            _streams.Publish(new ProtectionChanged(user, isProtected, _services.Time.GetUtcNow()));
    }
}
