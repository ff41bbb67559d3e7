using System.Text;

namespace TwitterSdk.Benchmarks.Chat;

/// <summary>Messages of a busy channel, with 17 tags each and two emotes. No two have the same user, id or text.</summary>
internal static class ChatLines
{
    private const int Count = 1024;

    public static byte[][] All { get; } = [.. Enumerable.Range(0, Count).Select(Make)];

    private static byte[] Make(int number)
    {
        int user = 10_000_000 + (number * 7919);
        var id = new Guid(number, 7, 7, [1, 2, 3, 4, 5, 6, 7, 8]);
        string text = $"Kappa {number:0000} viewers agree Keepo";
        string line = $"@badge-info=subscriber/{number % 40};badges=subscriber/{number % 40 / 12 * 12},premium/1;client-nonce=459e3142897c7a22b7d275178f2259e0;color=#{user & 0xFFFFFF:X6};display-name=Viewer_{user};emotes=25:0-4/1902:{text.Length - 5}-{text.Length - 1};first-msg=0;flags=;id={id};mod=0;returning-chatter=0;room-id=11148817;subscriber=1;tmi-sent-ts={1_671_111_111_000 + number};turbo=0;user-id={user};user-type= :viewer_{user}!viewer_{user}@viewer_{user}.tmi.twitch.tv PRIVMSG #pajlada :{text}";
        return Encoding.UTF8.GetBytes(line);
    }
}
