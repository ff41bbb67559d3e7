using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;

namespace TwitterSdk.Emulator.Chapters.Media;

/// <summary>The bytes of an upload: raw in <c>media</c>, or base64 in <c>media_data</c>.</summary>
internal static class MediaContent
{
    public static ReadOnlyMemory<byte> Of(EmulatorRequest request)
    {
        if (request.Wire.Files.Find(file => file.Name is "media") is { } file)
            return file.Content;
        if (request.Text("media_data") is not { } text)
            throw Refusal.Plain(400, "There is neither media nor media_data.");
        byte[] bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out int length)
            ? bytes.AsMemory(0, length)
            : throw Refusal.Plain(400, "media_data is not base64.");
    }
}
