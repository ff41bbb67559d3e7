using SpecImporter;

namespace TwitterSdk.SpecImporter.Tests;

/// <summary>The specs of this repository against the vendor's document, where there is one: its path, or its folder's, is in TWITTERSDK_REFERENCE.</summary>
public sealed class RepositoryTests
{
    private static IEnumerable<string> Documents()
    {
        string? path = Environment.GetEnvironmentVariable("TWITTERSDK_REFERENCE");
        foreach (string candidate in path is null ? [] : new[] { path, Path.Combine(path, "openapi.json"), Path.Combine(path, "x-api-v2", "openapi.json") })
        {
            if (File.Exists(candidate))
                yield return candidate;
        }
    }

    [TestCaseSource(nameof(Documents))]
    public void The_specs_say_what_the_document_says(string document)
    {
        string root = Repository.Root();
        var importer = Importer.Prepare(
            File.ReadAllText(document),
            Path.Combine(root, "specs", "twitter", "v2"),
            File.ReadAllText(Path.Combine(root, "build", "SpecImporter", "names.json")));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(importer.Changes, Is.Empty);
            Assert.That(importer.Surplus, Is.Empty);
            Assert.That(importer.Notes, Is.Empty);
            Assert.That(importer.Counts, Does.StartWith("178 operations"));
        }
    }
}
