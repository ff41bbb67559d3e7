using System.Runtime.CompilerServices;
using SpecImporter;

[assembly: InternalsVisibleTo("TwitterSdk.SpecImporter.Tests")]

string? document = args.FirstOrDefault(argument => !argument.StartsWith('-'));
bool isCheck = args.Contains("--check");
if (document is null || args.Any(argument => argument.StartsWith('-') && argument != "--check"))
{
    Console.Error.WriteLine("Usage: SpecImporter [--check] <openapi.json>   (--check writes nothing and exits with 1 when specs and document differ)");
    return 2;
}

try
{
    string root = Repository.Root();
    var importer = Importer.Prepare(
        File.ReadAllText(document),
        Path.Combine(root, "specs", "twitter", "v2"),
        File.ReadAllText(Path.Combine(root, "build", "SpecImporter", "names.json")));
    foreach (string line in importer.Notes.Select(note => $"left out  {note}").Concat(importer.Changes.Select(change => $"{(isCheck ? "differs " : "changed ")}  {change}")).Concat(importer.Surplus.Select(one => $"beyond    {one}")))
        Console.WriteLine(line);
    if (!isCheck)
        Console.WriteLine(importer.Write() is { Count: > 0 } files ? $"Wrote {string.Join(", ", files)}." : "Nothing to write.");
    Console.WriteLine($"{importer.Counts}; {importer.Changes.Count} differences, {importer.Surplus.Count} beyond the document, {importer.Notes.Count} left out.");
    return isCheck && importer.Changes.Count + importer.Surplus.Count > 0 ? 1 : 0;
}
catch (Exception exception) when (exception is ImportException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(exception.Message);
    return 2;
}
