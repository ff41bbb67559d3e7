using System.Globalization;
using TwitterSdk.Emulator.Pictures;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Seeding;

/// <summary>Makes people up and lets them live for two weeks: they post, answer, quote, like, list, write to each other and meet.</summary>
internal sealed class SmallWorld(EmulatorState state, int seed)
{
    private const int Days = 14;
    private const int Acts = 420;

    private readonly WorldText _text = new(new Random(seed));
    private readonly Random _random = new(seed + 1);
    private readonly List<EmulatorUser> _people = [];
    private readonly List<EmulatorTweet> _tweets = [];

    public EmulatorUser Fill()
    {
        DateTimeOffset now = state.Services.Time.GetUtcNow();
        DateTimeOffset begin = now - TimeSpan.FromDays(Days);
        AddPeople(begin);
        TimeSpan step = TimeSpan.FromDays(Days) / (Acts + 1);
        for (int i = 0; i < Acts; i++)
        {
            DateTimeOffset moment = begin + (step * i) + (step * _random.NextDouble() * 0.9);
            state.Services.Then(moment, Act);
        }

        state.Services.Then(now - TimeSpan.FromHours(1), Gather);
        return _people[0];
    }

    private void AddPeople(DateTimeOffset begin)
    {
        for (int i = 0; i < WorldText.People.Count; i++)
        {
            DateTimeOffset joined = begin - TimeSpan.FromDays(3000 - (i * 100));
            EmulatorUser person = state.Services.Then(joined, () => state.Users.Add(WorldText.People[i].Handle));
            person.Name = WorldText.People[i].Name;
            person.Description = _text.Profile(i);
            person.Location = WorldText.Places[i % WorldText.Places.Count];
            person.IsVerified = i % 6 == 0;
            person.IsPremium = i % 4 == 0;
            person.IsProtected = i == WorldText.People.Count - 1;
            _people.Add(person);
        }

        state.Services.Then(begin, () =>
        {
            foreach (EmulatorUser person in _people)
            {
                foreach (EmulatorUser other in _people.Where(other => other != person && _random.Next(5) < 2))
                    state.Graph.Follow(person, other);
            }
        });
    }

    private void Act()
    {
        EmulatorUser person = Pick(_people);
        EmulatorTweet? about = _tweets.Count > 0 ? _tweets[^(1 + _random.Next(Math.Min(20, _tweets.Count)))] : null;
        switch (_random.Next(100))
        {
            case < 45 when about is not null:
                state.Tweets.Like(person, about);
                break;
            case < 58 when about is not null:
                _tweets.Add(state.Tweets.AddReply(person, about, $"@{about.Author.ScreenName} {_text.Answer()}"));
                break;
            case < 64 when about is not null && !about.Author.IsProtected && !about.Retweets.Exists(one => one.Author == person):
                state.Tweets.AddRetweet(person, about);
                break;
            case < 68 when about is not null:
                _tweets.Add(state.Tweets.AddQuote(person, about, _text.Remark()));
                break;
            case < 73:
                (byte[] file, string description) = Landscape.Paint(_random);
                EmulatorMedia photo = state.Media.Add(person, "image/png", file);
                photo.AltText = description;
                _tweets.Add(state.Tweets.Add(person, _text.Post(), new TweetDraft { Media = [photo] }));
                break;
            case < 75:
                _tweets.Add(state.Tweets.Add(person, "Which one is it?", new TweetDraft { Poll = Poll() }));
                break;
            case < 79:
                state.Messages.Add(person, Pick(_people), _text.Answer());
                break;
            default:
                _tweets.Add(state.Tweets.Add(person, _text.Post()));
                break;
        }
    }

    private EmulatorPoll Poll()
    {
        var poll = new EmulatorPoll(state.Services.Ids.Next(), _text.Choices(), TimeSpan.FromDays(1), state.Services.Time.GetUtcNow());
        foreach (EmulatorPollOption option in poll.Options)
            option.Votes = _random.Next(1, 90);
        return poll;
    }

    /// <summary>What belongs to nobody's timeline: a list, a group, a Space.</summary>
    private void Gather()
    {
        EmulatorList list = state.Lists.Add(_people[0], "Makers");
        list.Description = "People who build things";
        foreach (EmulatorUser member in _people.Skip(1).Take(8))
            state.Lists.AddMember(list, member);
        EmulatorConversation group = state.Messages.AddGroup(_people[0], _people[1], _people[2]);
        state.Messages.Add(group, _people[1], "Shall we meet on Thursday?");
        EmulatorSpace space = state.Spaces.Add(_people[1], "Evening talk about looms and engines");
        state.Spaces.AddSpeaker(space, _people[2]);
        state.Spaces.AddTopic(space, new EmulatorTopic(7.ToString(CultureInfo.InvariantCulture), "Machines"));
        space.ParticipantCount = 12;
        state.Bookmarks.Add(_people[0], _tweets[0]);
        _people[0].PinnedTweet = _tweets.Find(tweet => tweet.Author == _people[0]);
    }

    private T Pick<T>(List<T> among) => among[_random.Next(among.Count)];
}
