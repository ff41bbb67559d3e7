using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Chat.Connections;

/// <summary>Asks for everything at once, and one by one where that is refused: a server refuses or grants a request as a whole.</summary>
/// <param name="membership">Whether to hear of who comes and goes.</param>
internal sealed class CapabilityNegotiation(bool membership)
{
    private static readonly string[] s_all = ["twitch.tv/tags", "twitch.tv/commands", "twitch.tv/membership"];

    private readonly string[] _wanted = membership ? s_all : s_all[..^1];
    private readonly HashSet<string> _granted = new(StringComparer.Ordinal);
    private int _open = 1;
    private bool _oneByOne;

    /// <summary>What to send first.</summary>
    public string Begin => $"CAP REQ :{string.Join(' ', _wanted)}";

    /// <summary>What the server granted.</summary>
    public IReadOnlySet<string> Granted => _granted;

    /// <summary>What to send after an answer.</summary>
    public IReadOnlyList<string> Next(CapabilityAnswer answer)
    {
        if (answer.Subcommand == "DEL")
            _granted.ExceptWith(answer.Capabilities);
        if (_open == 0 || answer.Subcommand is not ("ACK" or "NAK"))
            return [];
        _open--;
        if (answer.Subcommand == "ACK")
        {
            _granted.UnionWith(answer.Capabilities);
        }
        else if (!_oneByOne)
        {
            _oneByOne = true;
            _open = _wanted.Length;
            return [.. from capability in _wanted select $"CAP REQ :{capability}"];
        }

        return _open == 0 ? ["CAP END"] : [];
    }
}
