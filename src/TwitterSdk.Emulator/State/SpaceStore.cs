using System.Diagnostics.CodeAnalysis;

namespace TwitterSdk.Emulator.State;

/// <summary>Spaces, oldest first.</summary>
public sealed class SpaceStore
{
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const int IdLength = 13;

    private readonly List<EmulatorSpace> _spaces = [];
    private readonly StateServices _services;

    internal SpaceStore(StateServices services) => _services = services;

    internal IReadOnlyList<EmulatorSpace> All => _spaces;

    /// <summary>Makes a Space; it is live at once unless it is planned for later.</summary>
    public EmulatorSpace Add(EmulatorUser creator, string title, DateTimeOffset? scheduledStart = null)
    {
        ArgumentNullException.ThrowIfNull(creator);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        lock (_services.Gate)
        {
            long number = _services.Ids.Next();
            DateTimeOffset now = _services.Time.GetUtcNow();
            var space = new EmulatorSpace(number, IdOf(number), creator, title, now)
            {
                ScheduledStart = scheduledStart,
                StartedAt = scheduledStart is null ? now : null,
            };
            _spaces.Add(space);
            return space;
        }
    }

    /// <summary>Lets a planned Space begin.</summary>
    public void Start(EmulatorSpace space) => Change(space, one => one.StartedAt ??= _services.Time.GetUtcNow());

    /// <summary>Lets a Space end.</summary>
    public void End(EmulatorSpace space) => Change(space, one => one.EndedAt ??= _services.Time.GetUtcNow());

    /// <summary>Lets a user lead it too.</summary>
    public void AddHost(EmulatorSpace space, EmulatorUser user) => Change(space, one => one.HostList.Add(user));

    /// <summary>Lets a user speak.</summary>
    public void AddSpeaker(EmulatorSpace space, EmulatorUser user) => Change(space, one => one.SpeakerList.Add(user));

    /// <summary>Asks a user to speak.</summary>
    public void Invite(EmulatorSpace space, EmulatorUser user) => Change(space, one => one.InvitedList.Add(user));

    /// <summary>Sells a ticket.</summary>
    public void AddBuyer(EmulatorSpace space, EmulatorUser user) => Change(space, one => one.BuyerList.Add(user));

    /// <summary>Says what it is about.</summary>
    public void AddTopic(EmulatorSpace space, EmulatorTopic topic) => Change(space, one => one.TopicList.Add(topic));

    /// <summary>Notes that a tweet was posted in it.</summary>
    public void AddTweet(EmulatorSpace space, EmulatorTweet tweet) => Change(space, one => one.TweetList.Add(tweet));

    /// <summary>Finds a Space, also one that is over.</summary>
    public bool TryFind(string id, [NotNullWhen(true)] out EmulatorSpace? space)
    {
        lock (_services.Gate)
            space = _spaces.Find(one => one.Id == id);
        return space is not null;
    }

    private static string IdOf(long number)
    {
        Span<char> id = stackalloc char[IdLength];
        for (int i = IdLength - 1; i >= 0; i--, number /= Digits.Length)
            id[i] = Digits[(int)(number % Digits.Length)];
        return id.ToString();
    }

    private void Change(EmulatorSpace space, Action<EmulatorSpace> change)
    {
        ArgumentNullException.ThrowIfNull(space);
        lock (_services.Gate)
        {
            change(space);
            space.UpdatedAt = _services.Time.GetUtcNow();
        }
    }
}
