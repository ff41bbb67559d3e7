using System.Threading.Channels;
using TwitterSdk.Bots;
using TwitterSdk.Bots.Commands;
using TwitterSdk.Testing;
using TwitterSdk.Tests.Client;

namespace TwitterSdk.Tests.Bots;

/// <summary>Bots for tests, and what they are fed with.</summary>
internal static class Bots
{
    public static TwitterBot Make(FakeClock? clock = null) =>
        new(Clients.Over(Clients.Fine()), new TwitterBotOptions { Clock = clock ?? new FakeClock() });

    /// <summary>A bot that takes lines of a chat as commands, and the book of what it answered.</summary>
    public static TwitterBot MakeChat(List<string> replies)
    {
        TwitterBot bot = Make();
        bot.Commands.SelfId = "bot";
        bot.Commands.Read<ChatLine>(line => new CommandMessage
        {
            Text = line.Text,
            SenderId = line.Sender,
            Roles = line.Roles ?? [],
            MaxReplyLength = line.MaxReply,
            Reply = (text, _) =>
            {
                replies.Add(text);
                return Task.CompletedTask;
            },
        });
        return bot;
    }

    public static async IAsyncEnumerable<T> Of<T>(params T[] messages)
    {
        foreach (T message in messages)
        {
            await Task.Yield();
            yield return message;
        }
    }

    /// <summary>Messages, then a failure.</summary>
    public static async IAsyncEnumerable<T> BreakingAfter<T>(params T[] messages)
    {
        await foreach (T message in Of(messages))
            yield return message;
        throw new IOException("the line went dead");
    }

    public static IAsyncEnumerable<T> Of<T>(Channel<T> channel, CancellationToken cancellationToken) => channel.Reader.ReadAllAsync(cancellationToken);

    internal sealed record ChatLine(string Text, string Sender = "ada", string[]? Roles = null, int? MaxReply = null);
}
