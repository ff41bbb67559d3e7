using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.V2.Media;

/// <summary>Puts uploaded subtitles on a video, and takes them off.</summary>
internal static class Subtitles
{
    public static EmulatorResponse Add(EmulatorRequest request, V2Answers answers)
    {
        EmulatorMedia video = Video(request);
        string language = Language(request, "subtitles.language_code");
        EmulatorMedia text = UploadSteps.Find(request, "subtitles.id");
        if (text.Category != "subtitles")
            throw Refusal.Invalid("subtitles.id", "names media that were not uploaded as subtitles");
        video.SubtitleLanguages.Add(language);
        return answers.Data(request, new JsonObject
        {
            ["id"] = request.JsonText("id"),
            ["media_category"] = request.JsonText("media_category"),
            ["associated_subtitles"] = new JsonArray([.. video.SubtitleLanguages.Select(one => new JsonObject { ["language_code"] = one })]),
        });
    }

    public static EmulatorResponse Remove(EmulatorRequest request, V2Answers answers) =>
        Video(request).SubtitleLanguages.Remove(Language(request, "language_code"))
            ? answers.Data(request, new JsonObject { ["deleted"] = true })
            : throw Refusal.Invalid("language_code", "is none of the video's");

    private static EmulatorMedia Video(EmulatorRequest request)
    {
        if (UploadContent.Required(request, "media_category") is not ("TweetVideo" or "AmplifyVideo"))
            throw Refusal.Invalid("media_category", "is neither TweetVideo nor AmplifyVideo");
        EmulatorMedia video = UploadSteps.Find(request, "id");
        return video.IsVideo ? video : throw Refusal.Invalid("id", "names no video");
    }

    private static string Language(EmulatorRequest request, string name) =>
        UploadContent.Required(request, name) is { Length: 2 } code && char.IsAsciiLetterUpper(code[0]) && char.IsAsciiLetterUpper(code[1])
            ? code
            : throw Refusal.Invalid(name, "is not two capital letters");
}
