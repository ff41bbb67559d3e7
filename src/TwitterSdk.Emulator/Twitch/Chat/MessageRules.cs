using System.Collections.Concurrent;
using System.Globalization;

namespace TwitterSdk.Emulator.Twitch.Chat;

/// <summary>Which messages are delivered, and to whom: never back over the connection they came by.</summary>
internal sealed class MessageRules(TwitchChatEmulatorOptions options)
{
    private const int MaxLength = 500;
    private const int MostRemembered = 1000;
    private const int ShortestUnique = 9;
    private static readonly TimeSpan s_unique = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan s_window = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<(string Room, string Login), (string Text, DateTimeOffset At)> _last = new();
    private readonly ConcurrentDictionary<string, Queue<DateTimeOffset>> _sent = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<SaidMessage> _said = new();

    public void Say(ChatServerState state, ChatSession session, LineParts line)
    {
        // Who only reads may not write, and is not told.
        if (session.Account is not { } account || !line[0].StartsWith('#'))
            return;
        ChatRoom room = state.Room(line[0][1..]);
        string text = line[1];
        DateTimeOffset now = options.TimeProvider.GetUtcNow();
        if (Refusal(room, account.Login, text, state.StandingOf(room, account.Login), now) is { } refusal)
        {
            session.Send(ChatLines.Notice(room.Name, refusal.Kind, refusal.Text));
            return;
        }

        string nonce = line.Tags.GetValueOrDefault("client-nonce", "");
        SaidMessage said = Deliver(state, session, account, room, text, nonce, line.Tags.GetValueOrDefault("reply-parent-msg-id", ""));
        if (session.HasCommands)
            session.Send(ChatLines.UserState(session, room, (said.Id, nonce)));
    }

    /// <summary>Sends a message to all in a channel but the connection that it came by.</summary>
    public SaidMessage Deliver(ChatServerState state, ChatSession? from, ChatAccount account, ChatRoom room, string text, string nonce, string reply)
    {
        DateTimeOffset now = options.TimeProvider.GetUtcNow();
        bool isFirst = !_last.ContainsKey((room.Name, account.Login));
        _last[(room.Name, account.Login)] = (text, now);
        SaidMessage? parent = reply.Length > 0 ? Find(reply) : null;
        var said = new SaidMessage(Guid.NewGuid().ToString(), account, room, text, now) { IsFirst = isFirst, Parent = parent, Standing = state.StandingOf(room, account.Login) };
        _said.Enqueue(said);
        while (_said.Count > MostRemembered)
            _said.TryDequeue(out _);
        state.Tell(room.Name, ChatLines.Message(said, nonce, reply.Length > 0 ? Reply(reply, parent) : ""), except: from);
        state.Said?.Invoke(said);
        return said;
    }

    public SaidMessage? Find(string id) => _said.LastOrDefault(said => said.Id == id);

    public (string Kind, string Text)? Refusal(ChatRoom room, string login, string text, ChatStanding standing, DateTimeOffset now)
    {
        if (room.IsSuspended)
            return ("msg_channel_suspended", "This channel does not exist or has been suspended.");
        if (room.BannedUntil(login, now) is { } until)
            return Banned(room, until, now);
        if (text.EnumerateRunes().Count() > MaxLength || text.Length == 0)
            return ("msg_rejected", "Your message was not sent.");
        if (room.IsModerator(login))
            return null;
        if (room.EmoteOnly && !ChatEmotes.IsAll(text))
            return ("msg_emoteonly", "This room is in emote-only mode.");
        if (room.SubscribersOnly && standing is { Subscribes: false, IsVip: false })
            return ("msg_subsonly", $"This room is in subscribers only mode. To talk, purchase a channel subscription at https://www.twitch.tv/products/{room.Name}/ticket.");
        if (room.FollowersOnly >= 0 && !standing.IsVip && NotFollowing(room, standing.Follows) is { } refusal)
            return refusal;
        if (room.UniqueOnly && text.Length >= ShortestUnique && _said.Any(said => said.Room == room && said.Text == text && now - said.At < s_unique))
            return ("msg_r9k", "This room is in unique-chat mode and the message was said before.");
        if (!standing.IsVip && _last.TryGetValue((room.Name, login), out var last))
        {
            if (last.Text == text && now - last.At < s_window)
                return ("msg_duplicate", "Your message was not sent because it is identical to the previous one you sent, less than 30 seconds ago.");
            if (now - last.At < TimeSpan.FromSeconds(room.Slow))
                return ("msg_slowmode", "This room is in slow mode and you are sending messages too quickly.");
        }

        return Exceeds(login, now) ? ("msg_ratelimit", "Your message was not sent because you are sending messages too quickly.") : null;
    }

    private static (string Kind, string Text) Banned(ChatRoom room, DateTimeOffset until, DateTimeOffset now) => until == DateTimeOffset.MaxValue
        ? ("msg_banned", $"You are permanently banned from talking in {room.Name}.")
        : ("msg_timedout", string.Create(CultureInfo.InvariantCulture, $"You are timed out for {(until - now).TotalSeconds:0} more seconds."));

    private static (string Kind, string Text)? NotFollowing(ChatRoom room, TimeSpan? follows) => follows switch
    {
        null when room.FollowersOnly == 0 => ("msg_followersonly_zero", "This room is in followers-only mode. Follow the channel to join the community."),
        null => ("msg_followersonly", string.Create(CultureInfo.InvariantCulture, $"This room is in {room.FollowersOnly} minutes followers-only mode.")),
        { } since when since < TimeSpan.FromMinutes(room.FollowersOnly) =>
            ("msg_followersonly_followed", string.Create(CultureInfo.InvariantCulture, $"This room is in {room.FollowersOnly} minutes followers-only mode. You have been following for {since.TotalMinutes:0} minutes.")),
        _ => null,
    };

    private bool Exceeds(string login, DateTimeOffset now)
    {
        Queue<DateTimeOffset> sent = _sent.GetOrAdd(login, _ => new Queue<DateTimeOffset>());
        lock (sent)
        {
            while (sent.TryPeek(out DateTimeOffset first) && now - first >= s_window)
                sent.Dequeue();
            if (sent.Count >= options.MessageLimit)
                return true;
            sent.Enqueue(now);
            return false;
        }
    }

    private static string Reply(string id, SaidMessage? parent)
    {
        string text = (parent?.Text ?? "").Replace("\\", "\\\\", StringComparison.Ordinal).Replace(" ", "\\s", StringComparison.Ordinal).Replace(";", "\\:", StringComparison.Ordinal);
        ChatAccount? author = parent?.Account;
        return $"reply-parent-display-name={author?.DisplayName};reply-parent-msg-body={text};reply-parent-msg-id={id};reply-parent-user-id={author?.Id};reply-parent-user-login={author?.Login};reply-thread-parent-msg-id={id};reply-thread-parent-user-login={author?.Login};";
    }
}
