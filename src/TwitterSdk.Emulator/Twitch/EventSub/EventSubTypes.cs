using System.Text.Json;
using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.Samples;
using TwitterSdk.Emulator.Twitch.Facts;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Twitch.EventSub;

/// <summary>The types of events that the specs know, in all their versions.</summary>
internal sealed class EventSubTypes
{
    private const string Scope = "Twitch.EventSub";

    private readonly SpecCatalog _catalog;
    private readonly FactWriter _writer;
    private readonly Dictionary<(string Type, string Version), EventSubType> _types = [];

    public EventSubTypes(SpecCatalog catalog)
    {
        _catalog = catalog;
        _writer = new FactWriter(catalog);
        SpecFile file = catalog.Files.First(one => one.Scope.ToString() == Scope && one.Types.Any(type => type.Name == "EventSubEvent"));
        var events = (UnionSpec)catalog.Resolve(file, "EventSubEvent");
        Dictionary<string, string> conditions = ((UnionSpec)catalog.Resolve(file, "EventSubCondition")).Cases.ToDictionary(one => one.Tag, one => one.Type, StringComparer.Ordinal);
        var topics = (EnumSpec)catalog.Resolve(file, "EventSubTopic");
        foreach (UnionCaseSpec one in events.Cases)
        {
            string[] words = one.Tag.Split(' ');
            var condition = (RecordSpec)catalog.Resolve(file, conditions[one.Tag]);
            var scopes = topics.Values.Single(topic => topic.WireValue == one.Tag).Scopes;
            _types.Add((words[0], words[1]), new EventSubType(words[0], words[1], file, (RecordSpec)catalog.Resolve(file, one.Type), condition, scopes));
        }
    }

    public IReadOnlyCollection<EventSubType> All => _types.Values;

    public EventSubType? Find(string type, string version) => _types.GetValueOrDefault((type, version));

    /// <summary>An event of a type from what is known.</summary>
    public byte[] Write(EventSubType type, FactSet facts) => Bytes(json => _writer.WriteRecord(json, type.File, type.Event, facts));

    /// <summary>An event of a type with all its members, that fits a condition.</summary>
    public byte[] Sample(EventSubType type, IReadOnlyDictionary<string, string> condition)
    {
        TypeRef named = TypeRef.Plain(TypeKind.Named, default) with { Name = type.Event.Name };
        var sample = (JsonObject)JsonNode.Parse(Bytes(json => new SampleWriter(_catalog, type.File, named, SamplePaging.None).Write(json)))!;
        foreach ((string name, string value) in condition)
        {
            if (sample.ContainsKey(name))
                sample[name] = value;
        }

        return Bytes(json => sample.WriteTo(json));
    }

    private static byte[] Bytes(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
            write(json);
        return buffer.ToArray();
    }
}
