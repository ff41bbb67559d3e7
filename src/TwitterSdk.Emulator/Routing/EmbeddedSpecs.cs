using System.Reflection;
using TwitterSdk.Generators.Parsing;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Routing;

/// <summary>The specs that travel inside this assembly.</summary>
internal static class EmbeddedSpecs
{
    private static readonly Lazy<SpecCatalog> s_catalog = new(() => Load("specs/twitter/"));
    private static readonly Lazy<SpecCatalog> s_twitch = new(() => Load("specs/twitch/"));

    public static SpecCatalog Catalog => s_catalog.Value;

    public static SpecCatalog Twitch => s_twitch.Value;

    public static SpecCatalog Read(IEnumerable<(string Path, string Text)> texts)
    {
        SpecSet set = SpecSet.Load(texts);
        // A spec that the generator refuses never ships; here it would be a route that is silently missing.
        return set.Problems.Count == 0
            ? new SpecCatalog(set.Files)
            : throw new InvalidDataException($"The specs have {set.Problems.Count} problems, the first is: {set.Problems[0]}");
    }

    private static SpecCatalog Load(string folder)
    {
        Assembly assembly = typeof(EmbeddedSpecs).Assembly;
        return Read(assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => (name, ReadText(assembly, name))));
    }

    private static string ReadText(Assembly assembly, string name)
    {
        using Stream stream = assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
