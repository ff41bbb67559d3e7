using System.Diagnostics.CodeAnalysis;
using TwitterSdk.Emulator.Twitch.Chat;

namespace TwitterSdk.Emulator.Twitch.State;

/// <summary>Accounts.</summary>
public sealed class TwitchUserStore
{
    private readonly List<TwitchUser> _users = [];
    private readonly Dictionary<string, TwitchUser> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TwitchUser> _byLogin = new(StringComparer.OrdinalIgnoreCase);
    private readonly TwitchServices _services;
    private readonly ChatServerState _chat;

    internal TwitchUserStore(TwitchServices services, ChatServerState chat)
    {
        _services = services;
        _chat = chat;
    }

    /// <summary>All accounts, oldest first.</summary>
    public IReadOnlyList<TwitchUser> All
    {
        get
        {
            lock (_services.Gate)
                return [.. _users];
        }
    }

    /// <summary>Makes an account, which may sign in to chat with any of its tokens too.</summary>
    /// <param name="login">The name: letters, digits and underscores; must be free.</param>
    public TwitchUser Add(string login)
    {
        ArgumentException.ThrowIfNullOrEmpty(login);
        if (login.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter != '_'))
            throw new ArgumentException($"'{login}' has characters that no login may have: letters, digits and underscores only.", nameof(login));
        lock (_services.Gate)
        {
            string lower = login.ToLowerInvariant();
            if (_byLogin.ContainsKey(lower))
                throw new ArgumentException($"There is a user {lower} already.", nameof(login));
            var user = new TwitchUser(_chat.Register(lower, _services.NextId()), _services.Now) { DisplayName = login };
            _users.Add(user);
            _byId.Add(user.Id, user);
            _byLogin.Add(lower, user);
            return user;
        }
    }

    /// <summary>Finds by id.</summary>
    public bool TryFind(string? id, [NotNullWhen(true)] out TwitchUser? user)
    {
        lock (_services.Gate)
            return _byId.TryGetValue(id ?? "", out user);
    }

    /// <summary>Finds by login.</summary>
    public bool TryFindLogin(string? login, [NotNullWhen(true)] out TwitchUser? user)
    {
        lock (_services.Gate)
            return _byLogin.TryGetValue(login ?? "", out user);
    }
}
