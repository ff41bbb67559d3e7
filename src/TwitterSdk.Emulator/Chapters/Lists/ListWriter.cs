using System.Globalization;
using System.Text.Json;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Wire;

namespace TwitterSdk.Emulator.Chapters.Lists;

/// <summary>Writes a list with its owner.</summary>
internal static class ListWriter
{
    public static EmulatorResponse Answer(EmulatorRequest request, EmulatorList list)
    {
        WireOptions options = WireOptions.Of(request);
        return EmulatorResponse.Json(json => Write(json, list, options));
    }

    public static void Write(Utf8JsonWriter json, EmulatorList list, WireOptions options)
    {
        json.WriteStartObject();
        json.WriteTwin("id", list.Id);
        json.WriteString("name"u8, list.Name);
        json.WriteString("uri"u8, string.Create(CultureInfo.InvariantCulture, $"/{list.Owner.ScreenName}/lists/{list.Id}"));
        json.WriteNumber("subscriber_count"u8, list.SubscriberList.Count);
        json.WriteNumber("member_count"u8, list.MemberList.Count);
        json.WriteString("mode"u8, list.IsPrivate ? "private" : "public");
        json.WriteString("description"u8, list.Description);
        json.WriteString("slug"u8, list.Slug);
        json.WriteString("full_name"u8, $"@{list.Owner.ScreenName}/{list.Slug}");
        json.WriteRubyTime("created_at", list.CreatedAt);
        json.WriteBoolean("following"u8, options.Viewer is not null && list.SubscriberList.Contains(options.Viewer));
        json.WritePropertyName("user"u8);
        UserWriter.Write(json, list.Owner, options, withStatus: false);
        json.WriteEndObject();
    }
}
