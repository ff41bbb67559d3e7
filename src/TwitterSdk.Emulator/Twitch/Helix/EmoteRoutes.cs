using TwitterSdk.Emulator.Twitch.Chat;
using TwitterSdk.Emulator.Twitch.Facts;
using TwitterSdk.Emulator.Twitch.Server;

namespace TwitterSdk.Emulator.Twitch.Helix;

/// <summary>Emotes and badges that the emulated chat puts into messages.</summary>
internal static class EmoteRoutes
{
    private const string Cdn = "https://static-cdn.jtvnw.net";

    private static readonly string[] s_badges = ["broadcaster", "moderator", "vip", "subscriber"];

    public static IEnumerable<TwitchRoute> All() =>
    [
        new("Helix.Chat.GetGlobalEmotes", request => request.Answers.Of(request, new FactSet
        {
            ["data"] = ChatEmotes.All.Select(emote => Emote(emote.Value, emote.Key)),
            ["template"] = $"{Cdn}/emoticons/v2/{{{{id}}}}/{{{{format}}}}/{{{{theme_mode}}}}/{{{{scale}}}}",
        })),
        new("Helix.Chat.GetGlobalBadges", request => request.Answers.Data(request, s_badges.Select(Badge))),
    ];

    private static FactSet Emote(string id, string name) => new()
    {
        ["id"] = id,
        ["name"] = name,
        ["images"] = new FactSet
        {
            ["url_1x"] = $"{Cdn}/emoticons/v2/{id}/static/light/1.0",
            ["url_2x"] = $"{Cdn}/emoticons/v2/{id}/static/light/2.0",
            ["url_4x"] = $"{Cdn}/emoticons/v2/{id}/static/light/3.0",
        },
        ["format"] = new[] { "static" },
        ["scale"] = new[] { "1.0", "2.0", "3.0" },
        ["theme_mode"] = new[] { "light", "dark" },
    };

    private static FactSet Badge(string name)
    {
        string title = char.ToUpperInvariant(name[0]) + name[1..];
        return new FactSet
        {
            ["set_id"] = name,
            ["versions"] = new[]
            {
                new FactSet
                {
                    ["id"] = "1",
                    ["image_url_1x"] = $"{Cdn}/badges/v1/{name}/1",
                    ["image_url_2x"] = $"{Cdn}/badges/v1/{name}/2",
                    ["image_url_4x"] = $"{Cdn}/badges/v1/{name}/3",
                    ["title"] = title,
                    ["description"] = title,
                },
            },
        };
    }
}
