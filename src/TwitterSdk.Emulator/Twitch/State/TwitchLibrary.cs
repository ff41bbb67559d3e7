namespace TwitterSdk.Emulator.Twitch.State;

/// <summary>Recorded videos and clips.</summary>
public sealed class TwitchLibrary
{
    private readonly List<TwitchVideo> _videos = [];
    private readonly List<TwitchClip> _clips = [];
    private readonly TwitchServices _services;

    internal TwitchLibrary(TwitchServices services) => _services = services;

    /// <summary>All videos, the newest first.</summary>
    public IReadOnlyList<TwitchVideo> Videos
    {
        get
        {
            lock (_services.Gate)
                return [.. Enumerable.Reverse(_videos)];
        }
    }

    /// <summary>All clips, the newest first.</summary>
    public IReadOnlyList<TwitchClip> Clips
    {
        get
        {
            lock (_services.Gate)
                return [.. Enumerable.Reverse(_clips)];
        }
    }

    internal List<TwitchVideo> AllVideos => _videos;

    internal List<TwitchClip> AllClips => _clips;

    /// <summary>Adds a video.</summary>
    public TwitchVideo AddVideo(TwitchUser channel, string title)
    {
        ArgumentNullException.ThrowIfNull(channel);
        lock (_services.Gate)
        {
            var video = new TwitchVideo(_services.NextId(), channel, _services.Now) { Title = title, Game = channel.Game };
            _videos.Add(video);
            return video;
        }
    }

    /// <summary>Adds a clip.</summary>
    public TwitchClip AddClip(TwitchUser channel, TwitchUser creator, string title)
    {
        ArgumentNullException.ThrowIfNull(channel);
        ArgumentNullException.ThrowIfNull(creator);
        lock (_services.Gate)
        {
            string id = string.Concat("Emulated", channel.DisplayName, "Clip", _services.NextId());
            var clip = new TwitchClip(id, channel, creator, _services.Now) { Title = title, Game = channel.Game };
            _clips.Add(clip);
            return clip;
        }
    }

    /// <summary>Removes a video.</summary>
    public bool Remove(TwitchVideo video)
    {
        lock (_services.Gate)
            return _videos.Remove(video);
    }
}
