namespace TwitterSdk.Emulator.Twitch.State;

/// <summary>A game or another category.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
public sealed record TwitchGame(string Id, string Name);
