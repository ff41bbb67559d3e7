using TwitterSdk.Twitch;
using TwitterSdk.Twitch.Playlists;

namespace TwitterSdk.Cli.Demo.Twitch.Steps;

/// <summary>A permit, signed by the server and checked by it, and the qualities that it opens.</summary>
internal sealed class PlayPlaylist : ITwitchDemoStep
{
    public string Title => "A playlist with its qualities, in both forms";

    public async Task RunAsync(TwitchDemoContext demo, CancellationToken cancellationToken)
    {
        foreach (bool isNew in new[] { false, true })
        {
            MasterPlaylist playlist = await demo.Twitch.Playlists.GetAsync(new Login("ada"), new() { FrameRate = true, NewForm = isNew }, cancellationToken);
            DemoException.Expect(playlist.Source is not null, "there is no quality of the source");
            demo.Tell($"   {(isNew ? "new form" : "old form")}: {string.Join(", ", playlist.Qualities.Select(quality => quality.Name))}; source {playlist.Source?.Resolution} at {playlist.Source?.FrameRate}");
        }
    }
}
