using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Chapters.V2.Fields;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.V2.Media;

/// <summary>Uploads, and what can be told of them afterwards.</summary>
internal static class MediaRoutes
{
    private const int LongestText = 1000;

    public static IEnumerable<IHandler> All(V2Answers answers) =>
    [
        new UploadHandler(),
        new AppendHandler(),
        new RouteHandler("POST api 2/media/upload/initialize", UploadSteps.Begin),
        new RouteHandler("POST api 2/media/upload/{}/finalize", request =>
            UploadSteps.End(request, UploadSteps.Find(request, "id", request.PathText("id")))),
        new RouteHandler("GET api 2/media/upload", UploadSteps.Status),
        new RouteHandler("POST api 2/media/metadata", request => Describe(request, answers)),
        new RouteHandler("POST api 2/media/subtitles", request => Subtitles.Add(request, answers)),
        new RouteHandler("DELETE api 2/media/subtitles", request => Subtitles.Remove(request, answers)),
        new RouteHandler("GET api 2/media", request => answers.Many(request, ObjectKind.Media, "media_keys")),
        new RouteHandler("GET api 2/media/{}", request => answers.One(request, ObjectKind.Media, request.PathText("media_key"), "media_key")),
    ];

    private static EmulatorResponse Describe(EmulatorRequest request, V2Answers answers)
    {
        EmulatorMedia media = UploadSteps.Find(request, "id");
        if (request.JsonText("metadata.alt_text.text") is { } text)
        {
            if (text.EnumerateRunes().Count() > LongestText)
                throw Refusal.Invalid("metadata.alt_text.text", "has more than 1000 characters");
            media.AltText = text;
        }

        var metadata = new JsonObject();
        if (media.AltText is { } described)
            metadata["alt_text"] = new JsonObject { ["text"] = described };
        return answers.Data(request, new JsonObject { ["id"] = request.JsonText("id"), ["associated_metadata"] = metadata });
    }
}
