using System.Text.Json.Nodes;
using TwitterSdk.Cli.Endpoints;
using TwitterSdk.Cli.Errors;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Cli.Calls;

/// <summary>What the user gives to an endpoint: <c>name=value</c>, each checked against the spec's names.</summary>
internal sealed class CallArguments
{
    private readonly Dictionary<EndpointInput, List<string>> _values = [];
    private readonly Dictionary<EndpointInput, JsonObject> _members = [];

    private CallArguments(CatalogEndpoint endpoint)
    {
        Endpoint = endpoint;
        Spelling = endpoint.Spec.Spelling;
    }

    /// <summary>The endpoint.</summary>
    public CatalogEndpoint Endpoint { get; }

    /// <summary>Reads <c>name=value</c> words.</summary>
    /// <exception cref="UsageException">A word is none, or names what the endpoint does not take.</exception>
    public static CallArguments Parse(CatalogEndpoint endpoint, IEnumerable<string> words)
    {
        var arguments = new CallArguments(endpoint);
        foreach (string word in words)
        {
            int at = word.IndexOf('=', StringComparison.Ordinal);
            if (word.StartsWith("--", StringComparison.Ordinal))
                throw new UsageException($"There is no option '{word}'. Run 'twitter call --help' to see which there are.");
            if (at <= 0)
                throw new UsageException($"'{word}' is no name=value. {endpoint.Name} takes {Names(endpoint)}.");
            arguments.Add(word[..at], word[(at + 1)..]);
        }

        return arguments;
    }

    /// <summary>Gives one more value.</summary>
    /// <exception cref="UsageException">The endpoint takes no such thing, or only one of it.</exception>
    public void Add(string name, string value)
    {
        if (Endpoint.Input(name) is not { } input)
        {
            AddMember(name, value);
            return;
        }

        if (_members.ContainsKey(input))
            throw GivenInBothWays(input);
        Spelling = input.SpellingOf(name.Replace('-', '_')) ?? Spelling;
        if (!_values.TryGetValue(input, out List<string>? values))
            _values.Add(input, values = []);
        else if (!input.IsList)
            throw new UsageException($"{input.Name} is given twice, but {Endpoint.Name} takes one. Leave one of them out.");
        values.Add(value);
    }

    /// <summary>Which of the vendor's namings the user writes; the one that the endpoint is documented with where the words do not tell.</summary>
    public int Spelling { get; private set; }

    /// <summary>What was given for an input; null for nothing.</summary>
    public IReadOnlyList<string>? Values(EndpointInput input) => _values.GetValueOrDefault(input);

    /// <summary>Members that were given one by one for an input that is an object; null for none.</summary>
    public JsonObject? Members(EndpointInput input) => _members.GetValueOrDefault(input);

    /// <summary>True when something was given for it.</summary>
    public bool Has(EndpointInput input) => _values.ContainsKey(input) || _members.ContainsKey(input);

    /// <summary>True when something was given for the parameter with a wire name; constants always are.</summary>
    public bool Has(string wireName) =>
        Endpoint.Constants.Any(constant => constant.WireName == wireName)
        || (Endpoint.Inputs.FirstOrDefault(input => input.Name == wireName) is { } found && (Has(found) || found.IsRequired));

    /// <summary>The same with another value for a parameter; null to leave it as it is.</summary>
    public CallArguments With(string? wireName, string? value)
    {
        if (wireName is null || value is null || Endpoint.Inputs.FirstOrDefault(one => one.IsCalled(wireName, StringComparison.Ordinal)) is not { } input)
            return this;
        var changed = new CallArguments(Endpoint) { Spelling = Spelling };
        foreach ((EndpointInput key, List<string> values) in _values)
            changed._values.Add(key, values);
        foreach ((EndpointInput key, JsonObject members) in _members)
            changed._members.Add(key, members);
        changed._values[input] = [value];
        return changed;
    }

    /// <summary>Refuses a call that lacks what must be given.</summary>
    /// <exception cref="UsageException">Something is missing.</exception>
    public void CheckRequired()
    {
        string[] missing = [.. Endpoint.Inputs.Where(input => input.IsRequired && !Has(input)).Select(input => input.Name)];
        if (missing.Length > 0)
            throw new UsageException($"{Endpoint.Name} needs {string.Join(" and ", missing)}: add {string.Join(' ', missing.Select(name => name + "=VALUE"))}. See 'twitter call {Endpoint.Name} --help'.");
    }

    /// <summary><c>reply.in_reply_to_tweet_id=1</c>: a member of an object that a parameter is.</summary>
    private void AddMember(string name, string value)
    {
        for (int dot = name.IndexOf('.', StringComparison.Ordinal); dot > 0; dot = name.IndexOf('.', dot + 1))
        {
            if (Endpoint.Input(name[..dot]) is not { } input || Endpoint.Catalog.Types.Find(input.File, input.Type) is not { Type: RecordSpec } entry)
                continue;
            if (_values.ContainsKey(input))
                throw GivenInBothWays(input);
            if (!_members.TryGetValue(input, out JsonObject? members))
                _members.Add(input, members = []);
            ObjectMembers.Set(members, Endpoint, entry, name[(dot + 1)..], name, value);
            return;
        }

        throw new UsageException($"{Endpoint.Name} takes no '{name}'.{Suggestion.For(name, Endpoint.Inputs.Select(input => input.Name), $" It takes {Names(Endpoint)}.")}");
    }

    private static UsageException GivenInBothWays(EndpointInput input) =>
        new($"{input.Name} is given as a whole and member by member. Put all members into one of the two.");

    private static string Names(CatalogEndpoint endpoint) =>
        endpoint.Inputs.Count == 0 ? "no parameters" : string.Join(", ", endpoint.Inputs.Select(input => input.Name));
}
