using System.Text;
using FsCheck;
using FsCheck.Fluent;
using TwitterSdk.Twitch.Chat.Irc;
using TwitterSdk.Twitch.Chat.Messages;
using TwitterSdk.Twitch.Chat.Reading;
using PropertyAttribute = FsCheck.NUnit.PropertyAttribute;

namespace TwitterSdk.Twitch.Tests.Chat.Irc;

public sealed class PropertyTests
{
    private static readonly string[] s_pieces =
    [
        "@", ":", " ", ";", "=", "\\", "\\s", "\\:", "/", ",", "-", "#", "!", "\u0001ACTION ", "\u0001", "\0", "\r", "PRIVMSG", "USERNOTICE", "CLEARCHAT", "CLEARMSG",
        "USERSTATE", "ROOMSTATE", "GLOBALUSERSTATE", "NOTICE", "WHISPER", "HOSTTARGET", "MODE", "JOIN", "PART", "CAP", "PING", "353", "366", "001", "999", "+o",
        "emotes=", "badges=", "25:0-4", "1:4294967295-4294967296", "badge-info=", "tmi-sent-ts=", "99999999999999999999", "-1", "msg-id=", "sub", "raid", "msg-param-months=",
        "color=#", "FF0000", "bits=", "vip", "id", "é", "😀", "\uD800", "room-id=", "reply-parent-msg-id=", "ban-duration=", "source-room-id=", "x",
    ];

    [Property(MaxTest = 5000)]
    public void No_line_makes_the_reader_throw(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var line = new StringBuilder();
        for (int count = random.Next(1, 40); count > 0; count--)
            line.Append(s_pieces[random.Next(s_pieces.Length)]);
        ChatMessage? message = Lines.Read(line.ToString());
        Assert.That(() => message?.ToString(), Throws.Nothing);
    }

    [Property(MaxTest = 2000)]
    public void No_bytes_make_the_reader_throw(byte[] bytes) =>
        Assert.That(() => ChatMessageReader.Read(bytes)?.ToString(), Throws.Nothing);

    [Property(MaxTest = 2000)]
    public bool What_is_escaped_comes_back(NonNull<string> text)
    {
        // Half a surrogate pair has no form in UTF-8.
        string clean = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Get));
        string escaped = IrcEscape.Escape(clean);
        return IrcEscape.Unescape(Encoding.UTF8.GetBytes(escaped)) == clean && !escaped.AsSpan().ContainsAny("; \r\n");
    }

    [Property(MaxTest = 2000)]
    public void Emotes_lie_within_the_text_in_its_order_whatever_the_server_counts(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        string text = string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => random.Next(3) == 0 ? "😀" : "ab"[random.Next(2)].ToString()));
        string ranges = string.Join('/', Enumerable.Range(0, random.Next(1, 6)).Select(id =>
            $"{id}:" + string.Join(',', Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"{random.Next(0, 40)}-{random.Next(0, 45)}"))));
        var message = Lines.Read<PrivateMessage>($"@emotes={ranges} :u!u@u PRIVMSG #c :{text}");

        Rune[] runes = [.. text.EnumerateRunes()];
        int last = 0;
        foreach (ChatEmote emote in message.Emotes)
        {
            int end = Math.Min(emote.LastCodePoint + 1, runes.Length);
            Assert.That(emote.Slice(text), Is.EqualTo(string.Concat(runes[emote.FirstCodePoint..end])));
            Assert.That(emote.Start, Is.GreaterThanOrEqualTo(last));
            last = emote.Start;
        }
    }

    [Property(MaxTest = 500)]
    public bool Tags_come_back_from_the_line_they_were_written_to(NonEmptyArray<NonNull<string>> values)
    {
        string[] clean = [.. values.Get.Select(value => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value.Get)))];
        string line = "@" + string.Join(';', clean.Select((value, index) => $"vendor/k{index}={IrcEscape.Escape(value)}")) + " X";
        return Lines.Read<UnknownMessage>(line).UnknownTags.Select(tag => tag.Value).SequenceEqual(clean);
    }

    /// <summary>The sorted tags and the plain walk over them find the same, whatever stands at the borders of the blocks that are searched at once.</summary>
    [Property(MaxTest = 3000)]
    public void Sorted_tags_hold_what_a_walk_over_the_line_finds(DoNotSize<int> seed)
    {
        string[] keys = ["badge-info", "badges", "id", "mod", "r9k", "vip", "client-nonce", "display-name", "pinned-chat-paid-is-system-message", "reply-thread-parent-display-name", "subscriber", "x", "idx", "user-id"];
        TagKey[] known = [TagKey.BadgeInfo, TagKey.Badges, TagKey.Id, TagKey.Mod, TagKey.R9k, TagKey.Vip, TagKey.ClientNonce, TagKey.DisplayName, TagKey.PaidIsSystemMessage, TagKey.ThreadDisplayName, TagKey.Subscriber];
        var random = new Random(seed.Item);
        string tags = string.Join(';', Enumerable.Range(0, random.Next(5) == 0 ? random.Next(90, 400) : random.Next(0, 90)).Select(_ => random.Next(8) switch
        {
            0 => "",
            1 => keys[random.Next(keys.Length)],
            2 => "=" + new string('v', random.Next(3)),
            _ => $"{keys[random.Next(keys.Length)]}={new string('=', random.Next(2))}{new string('v', random.Next(40))}",
        }));
        Assert.That(IrcLine.TryParse(Encoding.UTF8.GetBytes($"@{tags} X"), out IrcLine line), Is.True);
        var sorted = new TagReader(line.Tags);
        for (int i = 0; i < known.Length; i++)
        {
            bool found = line.Tags.TryGet(Encoding.UTF8.GetBytes(keys[i]), out IrcTag tag);
            Assert.That(sorted.Has(known[i]), Is.EqualTo(found), keys[i]);
            Assert.That(sorted.Raw(known[i]).SequenceEqual(tag.RawValue), Is.True, keys[i]);
        }

        Assert.That(sorted.Rest().Any(), Is.EqualTo(line.Tags.TryGet("x"u8, out _) || line.Tags.TryGet("idx"u8, out _) || line.Tags.TryGet("user-id"u8, out _) || line.Tags.TryGet(default, out _)));
    }

    /// <summary>A name that is the login but for capitals is kept as marks on it; nobody must be able to tell.</summary>
    [Property(MaxTest = 3000)]
    public void Names_come_as_the_line_has_them(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        string letters = random.Next(4) == 0 ? "az_0é@[`{" : "abyz_09";
        string login = string.Concat(Enumerable.Range(0, random.Next(10) == 0 ? random.Next(1, 90) : random.Next(1, 26)).Select(_ => letters[random.Next(letters.Length)]));
        string shown = string.Concat(login.Select(letter => random.Next(2) == 0 ? letter : random.Next(40) == 0 ? (char)(letter ^ ' ') : char.ToUpperInvariant(letter)));
        string line = $"@display-name={IrcEscape.Escape(shown)} :{login}@tmi.twitch.tv PRIVMSG #c :x";
        login = login.Split('@')[0];

        ChatUser user = Lines.Read<PrivateMessage>(line).Sender;
        ChatUser unasked = Lines.Read<PrivateMessage>(line).Sender;
        Assert.That((user.Login, user.DisplayName), Is.EqualTo((login, shown.Length == 0 ? login : shown)));
        string made = user.DisplayName;
        Assert.That(user.DisplayName, Is.SameAs(made));
        Assert.That(unasked, Is.EqualTo(user));
        Assert.That(unasked.GetHashCode(), Is.EqualTo(user.GetHashCode()));
        Assert.That(new ChatUser { Login = login, DisplayName = user.DisplayName }, Is.EqualTo(user));
        Assert.That(user with { DisplayName = "Else" }, Is.Not.EqualTo(user));
        ChatUser renamed = Lines.Read<PrivateMessage>(line).Sender with { Login = "renamed" };
        Assert.That((renamed.Login, renamed.DisplayName), Is.EqualTo(("renamed", user.DisplayName)));
    }
}
