using TwitterSdk.Emulator.Routing;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Chapters.V2.Fields;

/// <summary>What a request asks to see: fields by kind of object, expansions, and in which naming.</summary>
internal sealed class Selection
{
    private readonly Dictionary<ObjectKind, HashSet<string>> _fields = [];
    private readonly Dictionary<ObjectKind, HashSet<string>> _private = [];

    public Selection(EmulatorRequest request, SpecCatalog catalog, AnswerNaming naming)
    {
        SpecFile file = request.Endpoint.File;
        int asked = 0;
        foreach (ObjectKind kind in ObjectKind.All)
        {
            var known = (EnumSpec)catalog.Resolve(file, kind.FieldType);
            HashSet<string> chosen = [.. Preset(known, "Default"), .. Asked(request, known, ref asked)];
            chosen.UnionWith(kind.Always);
            _fields.Add(kind, chosen);
            _private.Add(kind, [.. Preset(known, "Private")]);
        }

        if (Parameter(request, "expansions") is { } expansions)
            Expansions = [.. Asked(request, (EnumSpec)catalog.Resolve(file, expansions.Type.Leaf.Name!), ref asked)];
        Spelling = naming switch
        {
            AnswerNaming.Tweets => 1,
            AnswerNaming.Posts => 2,
            _ => Math.Max(asked, 1),
        };
    }

    /// <summary>The paths to follow, in the spec's first naming.</summary>
    public IReadOnlyList<string> Expansions { get; } = [];

    /// <summary>1 for the spec's first naming, 2 for the second.</summary>
    public int Spelling { get; }

    public bool Has(ObjectKind kind, string field) => _fields[kind].Contains(field);

    public void Add(ObjectKind kind, string field) => _fields[kind].Add(field);

    /// <summary>What was asked for though only some callers may see it.</summary>
    public IEnumerable<string> Private(ObjectKind kind) => _private[kind].Where(_fields[kind].Contains);

    private static IEnumerable<string> Preset(EnumSpec known, string name) =>
        known.Presets.Where(preset => preset.Name == name).SelectMany(preset => preset.Of(known)).Select(value => value.WireValue);

    private static ParameterSpec? Parameter(EmulatorRequest request, string name) =>
        request.Endpoint.Spec.Parameters.FirstOrDefault(parameter => parameter.WireName == name);

    /// <summary>The values of the parameter of this type, translated to the first naming; notes which naming they were in.</summary>
    private static List<string> Asked(EmulatorRequest request, EnumSpec known, ref int naming)
    {
        List<string> values = [];
        ParameterSpec? parameter = request.Endpoint.Spec.Parameters.FirstOrDefault(one => one.Type.Leaf.Name == known.Name);
        string? name = parameter is null ? null : request.Wire.Parameters.Find(sent => parameter.IsCalled(sent.Name)).Name;
        if (name is null)
            return values;
        Note(parameter!.OtherSpellings, parameter.WireName, name, ref naming);
        foreach (string sent in request.List(name))
        {
            EnumValueSpec value = known.Values.First(one => one.IsCalled(sent));
            Note(value.OtherSpellings, value.WireValue, sent, ref naming);
            values.Add(value.WireValue);
        }

        return values;
    }

    /// <summary>A name that is the same in all namings says nothing.</summary>
    private static void Note(EquatableArray<string> others, string first, string sent, ref int naming)
    {
        if (others.Count > 0 && naming == 0)
            naming = sent == first ? 1 : 2;
    }
}
