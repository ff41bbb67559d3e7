using System.Globalization;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Chat.Reading;

/// <summary>The <c>msg-param-</c> tags of a user notice; what is read is taken, what is left is kept as unknown.</summary>
internal sealed class NoticeParameters
{
    private const string Prefix = "msg-param-";

    private readonly List<ChatTag> _tags;

    public NoticeParameters(IReadOnlyList<ChatTag> tags) => _tags = [.. tags];

    /// <summary>What nobody took.</summary>
    public IReadOnlyList<ChatTag> Rest => _tags.Count == 0 ? [] : new ChatList<ChatTag>([.. _tags]);

    public string? OptionalText(string name)
    {
        int at = _tags.FindLastIndex(tag => tag.Key.Length == Prefix.Length + name.Length
            && tag.Key.StartsWith(Prefix, StringComparison.Ordinal) && tag.Key.EndsWith(name, StringComparison.Ordinal));
        if (at < 0)
            return null;
        string value = _tags[at].Value;
        _tags.RemoveAt(at);
        return value.Length == 0 ? null : value;
    }

    public string Text(string name) => OptionalText(name) ?? "";

    public int? OptionalNumber(string name) => int.TryParse(OptionalText(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null;

    public int Number(string name) => OptionalNumber(name) ?? 0;

    public bool Flag(string name) => OptionalText(name) is "1" or "true";

    public UserId User(string name) => new(Text(name));

    public SubscriptionPlan Plan() => new(Text("sub-plan"));
}
