using System.Buffers;

namespace TwitterSdk.Twitch.Chat;

/// <summary>Channels and users are named in small letters, without the <c>#</c>.</summary>
internal static class ChannelName
{
    private const int Longest = 60;

    // What would end the parameter, or name several channels.
    private static readonly SearchValues<char> s_forbidden = SearchValues.Create("\0\a\t\r\n ,:#");

    /// <exception cref="ArgumentException">There can be no channel of this name.</exception>
    public static string Check(string channel, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(channel, parameter);
        string name = (channel[0] == '#' ? channel[1..] : channel).ToLowerInvariant();
        if (name.Length is 0 or > Longest || name.AsSpan().ContainsAny(s_forbidden))
            throw new ArgumentException($"'{channel}' is no name of a channel or user: give the name alone, as it stands in the channel's address.", parameter);
        return name;
    }
}
