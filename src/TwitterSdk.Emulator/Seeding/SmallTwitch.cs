using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Seeding;

/// <summary>Makes channels up: what they play, who is live, who follows whom, and what was recorded.</summary>
internal sealed class SmallTwitch(TwitchState state, int seed)
{
    private const int Channels = 10;
    private const int Live = 4;
    private const int Days = 14;

    private static readonly string[] s_games = ["Just Chatting", "Chess", "Makers & Crafting", "Science & Technology", "Retro Puzzles", "Cooking"];

    private static readonly string[] s_titles =
        ["Slow morning at the loom", "Blitz until somebody cries", "Soldering, with tea", "Reading old letters aloud", "One more level", "Bread, from the very start", "Fixing the harbour clock", "Maps of places that are not"];

    private readonly Random _random = new(seed);
    private readonly List<TwitchUser> _people = [];

    public TwitchUser Fill()
    {
        DateTimeOffset now = state.Services.Now;
        foreach (string game in s_games)
            state.Services.Then(now, () => state.Games.Add(game));
        for (int i = 0; i < Channels; i++)
            AddChannel(i, now);
        foreach (TwitchUser channel in _people)
        {
            foreach (TwitchUser other in _people.Where(other => other != channel && _random.Next(5) < 3))
                At(now, Days * 24, () => state.Graph.Follow(other, channel));
        }

        // Who was live most recently is still live.
        foreach (TwitchUser channel in _people.Take(Live))
            At(now, 4, () => state.Streams.Start(channel, _random.Next(3, 900)));
        foreach (TwitchUser channel in _people.Skip(1).Take(6))
            At(now, Days * 24, () => Record(channel));
        At(now, 48, () => state.Moderation.AddModerator(_people[0], _people[1]));
        At(now, 48, () => state.Moderation.AddVip(_people[0], _people[2]));
        At(now, 48, () => state.Subscribers.Add(_people[0], _people[3]));
        At(now, 48, () => state.Points.AddReward(_people[0], "Choose the next thread", 500));
        return _people[0];
    }

    private void AddChannel(int index, DateTimeOffset now)
    {
        (string handle, string name) = WorldText.People[index];
        TwitchUser person = state.Services.Then(now.AddDays(-2000 + (index * 90)), () => state.Users.Add(handle));
        // Names that cannot be logins stay on the other side.
        person.DisplayName = name.All(char.IsAscii) ? name.Replace(" ", "", StringComparison.Ordinal) : handle;
        person.Title = s_titles[index % s_titles.Length];
        person.Game = state.Games.All[index % s_games.Length];
        person.Description = $"{person.Title}, most evenings.";
        person.BroadcasterType = index % 3 == 0 ? "partner" : index % 3 == 1 ? "affiliate" : "";
        person.Tags = index % 2 == 0 ? ["English", "Cozy"] : ["English"];
        person.Views = _random.Next(200, 90_000);
        _people.Add(person);
    }

    private TwitchClip Record(TwitchUser channel)
    {
        TwitchVideo video = state.Library.AddVideo(channel, channel.Title);
        video.Views = _random.Next(5, 4000);
        TwitchClip clip = state.Library.AddClip(channel, _people[_random.Next(_people.Count)], $"The best of {channel.Title}");
        clip.VideoId = video.Id;
        clip.Views = _random.Next(5, 400);
        return clip;
    }

    private void At<T>(DateTimeOffset now, int hoursBefore, Func<T> make) => state.Services.Then(now - TimeSpan.FromMinutes(_random.Next(1, hoursBefore * 60)), make);
}
