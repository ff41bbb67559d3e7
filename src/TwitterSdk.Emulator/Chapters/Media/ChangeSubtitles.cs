using System.Text.Json;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Media;

/// <summary>Attaches subtitles to a video, or takes them away.</summary>
/// <param name="verb"><c>create</c> or <c>delete</c>.</param>
internal sealed class ChangeSubtitles(string verb) : IHandler
{
    public string Route => $"POST upload 1.1/media/subtitles/{verb}.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        Lookup.Writer(request);
        EmulatorMedia video = Lookup.Media(request, Lookup.Id(request.JsonText("media_id"), "media_id"));
        JsonElement tracks = EmulatorRequest.JsonAt(request.Wire.Json!.RootElement, "subtitle_info.subtitles")
            ?? throw Refusal.Missing("subtitle_info.subtitles");
        foreach (JsonElement track in tracks.EnumerateArray())
        {
            string language = track.GetProperty("language_code").GetString() ?? "";
            if (verb == "create")
                video.SubtitleLanguages.Add(language);
            else
                video.SubtitleLanguages.Remove(language);
        }

        return EmulatorResponse.Empty(200);
    }
}
