namespace TwitterSdk.AspNetCore.Webhooks;

/// <summary>How EventSub webhooks of Twitch behave. Binds from the section <c>Twitch:EventSub</c>; changes of it are heeded while the program runs.</summary>
public sealed class TwitchEventSubOptions : WebhookOptions
{
    /// <summary>The secrets that subscriptions were made with, 10 to 100 ASCII characters each. More than one while they are being changed.</summary>
    public IList<string> Secrets { get; } = [];

    /// <summary>How old a message may be; 10 minutes unless set. An older one is answered with 403, as it may be a replay.</summary>
    public TimeSpan MaxAge { get; set; } = TimeSpan.FromMinutes(10);
}
