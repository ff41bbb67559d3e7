namespace TwitterSdk.Bots;

/// <summary>Says what a hosted bot does.</summary>
public interface ITwitterBotSetup
{
    /// <summary>Adds sources, handlers, commands and tasks. Called once, before the bot runs.</summary>
    void Configure(TwitterBot bot);
}
