using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Streaming.Rules;

/// <summary>The rules of a stream of v2, by app.</summary>
public sealed class StreamRuleStore
{
    private readonly Dictionary<EmulatorApp, List<StreamRule>> _rules = [];
    private readonly StateServices _services;

    internal StreamRuleStore(StateServices services, int maxLength)
    {
        _services = services;
        MaxLength = maxLength;
    }

    /// <summary>How many rules an app may have; 1,000 unless set.</summary>
    public int MaxRules { get; set; } = 1000;

    /// <summary>How long a rule may be; 1,024 characters unless set, 2,048 of the Powerstream.</summary>
    public int MaxLength { get; set; }

    /// <summary>How many rules an app has.</summary>
    public int CountOf(EmulatorApp app)
    {
        lock (_services.Gate)
            return Of(app).Count;
    }

    /// <summary>Gives an app a rule.</summary>
    /// <param name="app">The app.</param>
    /// <param name="value">The rule.</param>
    /// <param name="tag">What comes back with what matches; null for nothing.</param>
    /// <exception cref="ArgumentException">The rule makes no sense.</exception>
    public void Add(EmulatorApp app, string value, string? tag = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        try
        {
            lock (_services.Gate)
                Keep(app, Make(value, tag));
        }
        catch (RuleException wrong)
        {
            throw new ArgumentException(wrong.Message, nameof(value), wrong);
        }
    }

    internal IReadOnlyList<StreamRule> Of(EmulatorApp app) => _rules.GetValueOrDefault(app) ?? [];

    /// <summary>An app's rules that a tweet matches.</summary>
    internal IEnumerable<StreamRule> Matching(EmulatorApp app, EmulatorTweet tweet) => Of(app).Where(rule => rule.Matches(tweet));

    /// <exception cref="RuleException">The rule makes no sense.</exception>
    internal StreamRule Make(string value, string? tag)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Length > MaxLength)
            throw new RuleException($"The rule has {value.Length} characters; {MaxLength} are allowed.");
        return new StreamRule(_services.Ids.Next(), value, tag, RuleParser.Parse(value));
    }

    internal void Keep(EmulatorApp app, StreamRule rule)
    {
        if (!_rules.TryGetValue(app, out List<StreamRule>? rules))
            _rules.Add(app, rules = []);
        rules.Add(rule);
    }

    internal void Remove(EmulatorApp app, StreamRule rule) => _rules[app].Remove(rule);
}
