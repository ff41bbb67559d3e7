namespace TwitterSdk.Twitch.EventSub;

/// <content>A topic is a type and a version.</content>
public readonly partial record struct EventSubTopic
{
    private const char Between = ' ';

    /// <summary>The type, such as <c>channel.follow</c>.</summary>
    public string Type => Value.IndexOf(Between, StringComparison.Ordinal) is >= 0 and var at ? Value[..at] : Value;

    /// <summary>The version, such as <c>2</c>.</summary>
    public string Version => Value.IndexOf(Between, StringComparison.Ordinal) is >= 0 and var at ? Value[(at + 1)..] : "";

    /// <summary>A topic that this version may not know yet.</summary>
    /// <param name="type">The type.</param>
    /// <param name="version">Its version.</param>
    public static EventSubTopic Of(string type, string version)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        ArgumentException.ThrowIfNullOrEmpty(version);
        return new EventSubTopic($"{type}{Between}{version}");
    }
}
