using System.Text.Json.Nodes;
using SpecImporter.Building;
using SpecImporter.Document;
using SpecImporter.Names;
using SpecImporter.Specs;

namespace SpecImporter;

/// <summary>Compares a document with specs, and writes the specs that it asks for.</summary>
internal sealed class Importer
{
    private readonly SpecFolder _folder;

    private Importer(OpenApiDocument document, SpecFolder folder, Target target, NameTable names, IReadOnlyList<string> changes)
    {
        _folder = folder;
        Changes = changes;
        Notes = document.Notes.All;
        Surplus = [.. Specs.Surplus.Find(folder, target, names)];
        Counts = $"{target.Endpoints.Count} operations, {target.Endpoints.Sum(endpoint => endpoint.Parameters.Values.Sum(place => place.Count))} parameters, "
            + $"{target.Types.Count} types, {target.Types.Values.OfType<RecordTarget>().Sum(record => record.Fields.Count)} members, "
            + $"{target.Types.Values.OfType<EnumTarget>().Sum(one => one.Values.Count)} values";
    }

    /// <summary>What the specs lack or say differently.</summary>
    public IReadOnlyList<string> Changes { get; }

    /// <summary>What the specs have beyond the document.</summary>
    public IReadOnlyList<string> Surplus { get; }

    /// <summary>What of the document was left out.</summary>
    public IReadOnlyList<string> Notes { get; }

    public string Counts { get; }

    /// <summary>Brings specs in memory up to the document; nothing is written yet.</summary>
    /// <param name="documentText">The vendor's openapi.json.</param>
    /// <param name="specs">The folder of the API's specs; the one above it has those that it shares with others.</param>
    /// <param name="namesText">names.json.</param>
    public static Importer Prepare(string documentText, string specs, string namesText)
    {
        NameTable names = NameTable.Parse(namesText);
        OpenApiDocument document = OpenApiDocument.Parse(documentText);
        SpecFolder folder = SpecFolder.Load(specs, names.HandWritten);
        var target = new Target();
        var types = new TypeBuilder(document.Schemas, names, target, NumericIds(specs), document.Notes);
        var endpoints = new EndpointBuilder(document.Schemas, names, target, types, document.Notes);
        foreach (Operation operation in document.Operations)
            endpoints.Build(operation);
        var merge = new SpecMerge(folder, names);
        merge.Apply(target);
        return new Importer(document, folder, target, names, merge.Changes);
    }

    /// <summary>Writes what has changed, and gives the names of the files.</summary>
    public IReadOnlyList<string> Write() => _folder.Write();

    /// <summary>Ids that are numbers travel as text in this API's JSON.</summary>
    private static HashSet<string> NumericIds(string specs)
    {
        string path = Path.Combine(specs, "..", "ids.json");
        JsonNode? types = File.Exists(path) ? JsonNode.Parse(File.ReadAllText(path))?["types"] : null;
        return (types as JsonObject ?? []).Where(type => type.Value?["id"]?.ToString() is "snowflake" or "long").Select(type => type.Key).ToHashSet(StringComparer.Ordinal);
    }
}
