using TwitterSdk.V1;

namespace TwitterSdk.Bots.Commands;

/// <summary>Commands in Tweets and direct messages, and how to answer them.</summary>
internal static class TwitterCommands
{
    private const int TweetLength = 280;

    public static void AddTo(BotCommands commands, ITwitterClient client)
    {
        commands.Read<Tweet>(tweet => Read(tweet, client));
        commands.Read<V2.Tweet>(tweet => Read(tweet, client));
        commands.Read<DirectMessageEvent>(message => Read(message, client));
        commands.Read<DirectMessage>(message => Read(message, client));
    }

    private static CommandMessage? Read(Tweet tweet, ITwitterClient client)
    {
        // Who repeats a Tweet gives no command.
        if (tweet.RetweetedStatus is not null || tweet.User is not { } author)
            return null;
        return new CommandMessage
        {
            Text = WithoutMentions(tweet.GetWholeText().Shown),
            SenderId = author.Id.ToString(),
            SenderName = author.ScreenName,
            MaxReplyLength = TweetLength,
            Reply = (text, cancellationToken) => client.V1.Statuses.UpdateAsync(
                text, new() { InReplyToStatusId = tweet.Id, AutoPopulateReplyMetadata = true }, cancellationToken),
        };
    }

    private static CommandMessage? Read(V2.Tweet tweet, ITwitterClient client)
    {
        // Without its author nobody can tell who may do what; streams and timelines tell it when they are asked for author_id.
        if (tweet.AuthorId is not { } author || tweet.Text is not { } text)
            return null;
        return new CommandMessage
        {
            Text = WithoutMentions(Text.HtmlText.Unescape(text)),
            SenderId = author.ToString(),
            MaxReplyLength = TweetLength,
            Reply = (reply, cancellationToken) => client.V2.Tweets.CreateAsync(
                new() { Text = reply, Reply = new() { InReplyToTweetId = tweet.Id } }, cancellationToken),
        };
    }

    private static CommandMessage? Read(DirectMessageEvent message, ITwitterClient client)
    {
        if (message.MessageCreate is not { } create)
            return null;
        return new CommandMessage
        {
            Text = Text.HtmlText.Unescape(create.MessageData.Text),
            SenderId = create.SenderId.ToString(),
            Reply = (text, cancellationToken) => client.V1.DirectMessages.NewEventAsync(create.SenderId, text, cancellationToken),
        };
    }

    private static CommandMessage Read(DirectMessage message, ITwitterClient client) => new()
    {
        Text = Text.HtmlText.Unescape(message.Text),
        SenderId = message.SenderId.ToString(),
        SenderName = message.SenderScreenName,
        Reply = (text, cancellationToken) => client.V1.DirectMessages.NewEventAsync(message.SenderId, text, cancellationToken),
    };

    // A reply names those it is for before its text.
    private static string WithoutMentions(string text)
    {
        foreach (Range word in CommandTokens.Of(text))
        {
            if (text[word][0] != '@')
                return text[word.Start..];
        }

        return "";
    }
}
