using System.Globalization;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Twitch.Facts;

/// <summary>What is known of things, by the names that today's and older APIs have for it.</summary>
internal static class Describe
{
    private const string Cdn = "https://static-cdn.jtvnw.net";

    public static FactSet User(TwitchUser user) => new()
    {
        ["id"] = user.Id,
        ["_id"] = user.Id,
        ["login"] = user.Login,
        ["name"] = user.Login,
        ["display_name"] = user.DisplayName,
        ["type"] = "",
        ["broadcaster_type"] = user.BroadcasterType,
        ["description"] = user.Description,
        ["bio"] = user.Description,
        ["logo"] = user.Picture,
        ["profile_image_url"] = user.Picture,
        ["view_count"] = user.Views,
        ["created_at"] = user.CreatedAt,
        ["updated_at"] = user.UpdatedAt,
    };

    /// <summary>A user as Kraken tells it.</summary>
    public static FactSet OldUser(TwitchUser user) => User(user).With(new() { ["type"] = "user" });

    /// <summary>Today's names of a channel.</summary>
    public static FactSet Channel(TwitchUser channel) => EventFacts.Of(channel, "broadcaster").With(new()
    {
        ["id"] = channel.Id,
        ["display_name"] = channel.DisplayName,
        ["broadcaster_language"] = channel.Language,
        ["game_id"] = channel.Game?.Id ?? "",
        ["game_name"] = channel.Game?.Name ?? "",
        ["title"] = channel.Title,
        ["delay"] = channel.Delay,
        ["tags"] = channel.Tags,
        ["thumbnail_url"] = channel.Picture,
        ["content_classification_labels"] = channel.ContentLabels,
        ["is_branded_content"] = channel.IsBranded,
    });

    /// <summary>Kraken's names of a channel.</summary>
    public static FactSet OldChannel(TwitchUser channel, int followers) => User(channel).With(new()
    {
        ["status"] = channel.Title,
        ["game"] = channel.Game?.Name,
        ["language"] = channel.Language,
        ["broadcaster_language"] = channel.Language,
        ["mature"] = false,
        ["partner"] = channel.BroadcasterType == "partner",
        ["url"] = $"https://www.twitch.tv/{channel.Login}",
        ["views"] = channel.Views,
        ["followers"] = followers,
    });

    public static FactSet Game(TwitchGame game) => new()
    {
        ["id"] = game.Id,
        ["_id"] = game.Id,
        ["name"] = game.Name,
        ["localized_name"] = game.Name,
        ["locale"] = "en-us",
        ["box_art_url"] = $"{Cdn}/ttv-boxart/{game.Id}-{{width}}x{{height}}.jpg",
        ["box"] = Pictures($"ttv-boxart/{game.Id}"),
        ["logo"] = Pictures($"ttv-logoart/{game.Id}"),
    };

    public static FactSet Stream(TwitchStream stream, int followers) => Person(stream.Channel).With(new()
    {
        ["id"] = stream.Id,
        ["_id"] = stream.Id,
        ["game_id"] = stream.Channel.Game?.Id ?? "",
        ["game_name"] = stream.Channel.Game?.Name ?? "",
        ["game"] = stream.Channel.Game?.Name,
        ["type"] = "live",
        ["stream_type"] = "live",
        ["title"] = stream.Channel.Title,
        ["viewer_count"] = stream.Viewers,
        ["viewers"] = stream.Viewers,
        ["started_at"] = stream.StartedAt,
        ["created_at"] = stream.StartedAt,
        ["language"] = stream.Channel.Language,
        ["tags"] = stream.Channel.Tags,
        ["thumbnail_url"] = $"{Cdn}/previews-ttv/live_user_{stream.Channel.Login}-{{width}}x{{height}}.jpg",
        ["preview"] = Pictures($"previews-ttv/live_user_{stream.Channel.Login}"),
        ["video_height"] = 1080,
        ["average_fps"] = 60,
        ["delay"] = stream.Channel.Delay,
        ["is_playlist"] = false,
        ["channel"] = OldChannel(stream.Channel, followers),
    });

    public static FactSet Video(TwitchVideo video) => Person(video.Channel).With(new()
    {
        ["id"] = video.Id,
        ["_id"] = "v" + video.Id,
        ["stream_id"] = video.StreamId,
        ["title"] = video.Title,
        ["description"] = video.Description,
        ["created_at"] = video.CreatedAt,
        ["published_at"] = video.CreatedAt,
        ["recorded_at"] = video.CreatedAt,
        ["url"] = $"https://www.twitch.tv/videos/{video.Id}",
        ["thumbnail_url"] = $"{Cdn}/cf_vods/{video.Id}/thumb-%{{width}}x%{{height}}.jpg",
        ["viewable"] = "public",
        ["view_count"] = video.Views,
        ["views"] = video.Views,
        ["language"] = video.Channel.Language,
        ["type"] = video.Kind,
        ["broadcast_type"] = video.Kind,
        ["status"] = "recorded",
        ["game"] = video.Game?.Name,
        ["duration"] = Duration(video.Length),
        ["length"] = (int)video.Length.TotalSeconds,
        ["channel"] = OldUser(video.Channel),
    });

    public static FactSet Clip(TwitchClip clip) => EventFacts.Of(clip.Channel, "broadcaster").With(new()
    {
        ["id"] = clip.Id,
        ["slug"] = clip.Id,
        ["url"] = $"https://clips.twitch.tv/{clip.Id}",
        ["embed_url"] = $"https://clips.twitch.tv/embed?clip={clip.Id}",
        ["edit_url"] = $"https://clips.twitch.tv/{clip.Id}/edit",
        ["creator_id"] = clip.Creator.Id,
        ["creator_name"] = clip.Creator.DisplayName,
        ["broadcaster"] = ClipPerson(clip.Channel),
        ["curator"] = ClipPerson(clip.Creator),
        ["video_id"] = clip.VideoId ?? "",
        ["game_id"] = clip.Game?.Id ?? "",
        ["game"] = clip.Game?.Name ?? "",
        ["language"] = clip.Channel.Language,
        ["title"] = clip.Title,
        ["view_count"] = clip.Views,
        ["views"] = clip.Views,
        ["created_at"] = clip.CreatedAt,
        ["thumbnail_url"] = $"{Cdn}/twitch-clips/{clip.Id}-preview-480x272.jpg",
        ["duration"] = clip.Seconds,
        ["is_featured"] = clip.IsFeatured,
    });

    public static FactSet Subscriber(TwitchSubscriber subscriber) => EventFacts.Of(subscriber.Channel, "broadcaster").With(Person(subscriber.User)).With(new()
    {
        ["_id"] = $"{subscriber.Channel.Id}:{subscriber.User.Id}",
        ["created_at"] = subscriber.CreatedAt,
        ["gifter_id"] = subscriber.Gifter?.Id ?? "",
        ["gifter_login"] = subscriber.Gifter?.Login ?? "",
        ["gifter_name"] = subscriber.Gifter?.DisplayName ?? "",
        ["is_gift"] = subscriber.Gifter is not null,
        ["plan_name"] = $"Channel Subscription ({subscriber.Channel.Login})",
        ["tier"] = subscriber.Tier,
        ["sub_plan"] = subscriber.Tier,
        ["sub_plan_name"] = $"Channel Subscription ({subscriber.Channel.Login})",
        ["user"] = OldUser(subscriber.User),
        ["channel"] = OldChannel(subscriber.Channel, 0),
    });

    /// <summary>Id, login and name of a user.</summary>
    public static FactSet Person(TwitchUser user) => EventFacts.Of(user, "user").With(new() { ["display_name"] = user.DisplayName });

    private static FactSet ClipPerson(TwitchUser user) => User(user).With(new() { ["channel_url"] = $"https://www.twitch.tv/{user.Login}" });

    private static FactSet Pictures(string path) => new()
    {
        ["small"] = $"{Cdn}/{path}-52x72.jpg",
        ["medium"] = $"{Cdn}/{path}-136x190.jpg",
        ["large"] = $"{Cdn}/{path}-272x380.jpg",
        ["template"] = $"{Cdn}/{path}-{{width}}x{{height}}.jpg",
    };

    private static string Duration(TimeSpan length) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)length.TotalHours}h{length.Minutes}m{length.Seconds}s");
}
