using System.Diagnostics.CodeAnalysis;

namespace TwitterSdk.Emulator.Twitch.State;

/// <summary>Games and other categories.</summary>
public sealed class TwitchGameStore
{
    private readonly List<TwitchGame> _games = [];
    private readonly TwitchServices _services;

    internal TwitchGameStore(TwitchServices services) => _services = services;

    /// <summary>All of them, oldest first.</summary>
    public IReadOnlyList<TwitchGame> All
    {
        get
        {
            lock (_services.Gate)
                return [.. _games];
        }
    }

    /// <summary>Adds a game.</summary>
    /// <param name="name">Its name; must be free.</param>
    public TwitchGame Add(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        lock (_services.Gate)
        {
            if (TryFindName(name, out _))
                throw new ArgumentException($"There is a game {name} already.", nameof(name));
            var game = new TwitchGame(_services.NextId(), name);
            _games.Add(game);
            return game;
        }
    }

    /// <summary>Finds by name, whatever its case.</summary>
    public bool TryFindName(string? name, [NotNullWhen(true)] out TwitchGame? game)
    {
        lock (_services.Gate)
            game = _games.Find(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return game is not null;
    }

    /// <summary>Finds by id.</summary>
    public bool TryFind(string? id, [NotNullWhen(true)] out TwitchGame? game)
    {
        lock (_services.Gate)
            game = _games.Find(one => one.Id == id);
        return game is not null;
    }
}
