using System.Text;
using TwitterSdk.Twitch.Chat.Reading;

namespace TwitterSdk.Twitch.Tests.Chat.Messages;

[NonParallelizable]
public sealed class MemoryTests
{
    private const int Allowed = 700;

    [Test]
    public void A_message_of_17_tags_costs_no_more_than_what_is_kept_of_it()
    {
        byte[][] lines = [.. Enumerable.Range(0, 512).Select(number => Line(number, emotes: 100))];

        // The least of many rounds: code that is not compiled for good yet allocates more.
        Assert.That(Enumerable.Range(0, 200).Min(_ => Cost(lines)), Is.LessThanOrEqualTo(Allowed));
    }

    [Test]
    public void A_million_messages_with_emotes_leave_nothing_behind()
    {
        for (int number = 0; number < 10_000; number++)
            ChatMessageReader.Read(Line(number, emotes: 50_000));
        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int number = 0; number < 1_000_000; number++)
            ChatMessageReader.Read(Line(number, emotes: 50_000));
        Assert.That(GC.GetTotalMemory(forceFullCollection: true) - before, Is.LessThan(2 * 1024 * 1024));
    }

    private static long Cost(byte[][] lines)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (byte[] line in lines)
            ChatMessageReader.Read(line);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / lines.Length;
    }

    private static byte[] Line(int number, int emotes) => Encoding.UTF8.GetBytes(
        $"@badge-info=subscriber/{number % 40};badges=subscriber/{number % 40 / 12 * 12},premium/1;client-nonce=459e3142897c7a22b7d275178f2259e0;color=#0000FF;display-name=Viewer_{number};emotes=25:0-4/emotesv2_{number % emotes}:6-10;first-msg=0;flags=;id={new Guid(number, 7, 7, [1, 2, 3, 4, 5, 6, 7, 8])};mod=0;returning-chatter=0;room-id=11148817;subscriber=1;tmi-sent-ts=1671111111000;turbo=0;user-id={10_000_000 + number};user-type= :viewer_{number}!viewer_{number}@viewer_{number}.tmi.twitch.tv PRIVMSG #pajlada :Kappa Keepo says {number}");
}
