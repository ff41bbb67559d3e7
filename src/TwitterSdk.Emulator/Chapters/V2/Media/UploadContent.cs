using System.Globalization;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;

namespace TwitterSdk.Emulator.Chapters.V2.Media;

/// <summary>A request of an upload, whether it is multipart or JSON with base64 in it: the vendor's document has both.</summary>
internal static class UploadContent
{
    public static ReadOnlyMemory<byte> Of(EmulatorRequest request)
    {
        if (request.Wire.Files.Find(file => file.Name == "media") is { } file)
            return file.Content;
        string text = Required(request, "media");
        byte[] bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out int length) && length > 0
            ? bytes.AsMemory(0, length)
            : throw Refusal.Invalid("media", "is neither a file nor base64");
    }

    public static string? Text(EmulatorRequest request, string name) => request.Text(name) ?? request.JsonText(name);

    public static string Required(EmulatorRequest request, string name) =>
        Text(request, name) is { Length: > 0 } text ? text : throw Refusal.Missing(name);

    public static int Index(EmulatorRequest request) => int.TryParse(
        Required(request, "segment_index"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int index)
        ? index
        : throw Refusal.Invalid("segment_index", "is not a whole number");
}
