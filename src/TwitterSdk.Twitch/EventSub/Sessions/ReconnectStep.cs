namespace TwitterSdk.Twitch.EventSub.Sessions;

/// <summary>What to do after a loss: open a new session and subscribe anew, or give up.</summary>
/// <param name="GivesUp">There were enough tries.</param>
/// <param name="Delay">How long to wait before.</param>
/// <param name="Attempt">Which try in a row it is, from 1.</param>
internal readonly record struct ReconnectStep(bool GivesUp, TimeSpan Delay, int Attempt);
