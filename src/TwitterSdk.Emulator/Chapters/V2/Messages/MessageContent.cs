using System.Text.Json;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.V2.Messages;

/// <summary>What a new message says: a text, an attachment, or both.</summary>
internal sealed record MessageContent(string Text, EmulatorMedia? Media)
{
    private const int LongestText = 10_000;

    /// <param name="prefix">Where it stands in the body.</param>
    public static MessageContent Of(EmulatorRequest request, string prefix)
    {
        string text = request.JsonText(prefix + "text") ?? "";
        if (text.EnumerateRunes().Count() > LongestText)
            throw Refusal.Invalid(prefix + "text", "has more than 10000 characters");
        EmulatorMedia? media = null;
        if (EmulatorRequest.JsonAt(request.Wire.Json!.RootElement, prefix + "attachments") is { ValueKind: JsonValueKind.Array } attachments)
        {
            if (attachments.GetArrayLength() != 1)
                throw Refusal.Invalid(prefix + "attachments", "must be one");
            media = Lookup.Media(request, Lookup.Id(attachments[0].GetProperty("media_id"u8).ToString(), prefix + "attachments"));
        }

        return text.Length > 0 || media is not null
            ? new MessageContent(text, media)
            : throw Refusal.Missing($"{prefix}text or {prefix}attachments");
    }
}
