using System.Text;
using TwitterSdk.Twitch.Chat.Messages;
using TwitterSdk.Twitch.Chat.Reading;

namespace TwitterSdk.Twitch.Tests.Chat;

/// <summary>Reads lines as the client does.</summary>
internal static class Lines
{
    public static ChatMessage? Read(string line) => ChatMessageReader.Read(Encoding.UTF8.GetBytes(line));

    public static T Read<T>(string line)
        where T : ChatMessage
    {
        ChatMessage? message = Read(line);
        Assert.That(message, Is.TypeOf<T>());
        return (T)message!;
    }
}
