using System.Text;
using System.Text.RegularExpressions;
using TwitterSdk.Generators.Parsing;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Docs.Tests;

/// <summary>The numbers on the front page are those of the specs.</summary>
internal sealed partial class CoverageTests
{
    private const string Begin = "<!-- made from the specs by CoverageTests -->\n";

    // Streams and webhooks of Twitch are typed payloads, not endpoints.
    private static readonly (string Scope, string Words)[] s_groups =
    [
        ("Twitter.V2", "X API v2"),
        ("Twitter.V1", "Twitter API v1.1"),
        ("Twitch.Helix", "Twitch Helix"),
        ("Twitch.Kraken", "Twitch Kraken v3"),
        ("Twitch.KrakenV5", "Twitch Kraken v5"),
        ("Twitch.Usher", "Twitch Usher"),
        ("Twitch.OldApi", "Twitch, the API before Kraken"),
        ("Twitch.EventSub", "Twitch EventSub payloads"),
    ];

    [Test]
    public void The_table_of_the_front_page_is_what_the_specs_say()
    {
        string path = Path.Combine(Repository.Root, "README.md");
        string page = File.ReadAllText(path).ReplaceLineEndings("\n");
        Match table = Table().Match(page);
        Assert.That(table.Success, "The front page has no table behind its mark.");
        string now = Write();
        if (table.Groups["table"].Value == now)
            return;
        string received = Path.Combine(Repository.Root, "README.received.md");
        File.WriteAllText(received, page.Replace(table.Value, Begin + now, StringComparison.Ordinal));
        Assert.Fail($"The table of the front page is not what the specs say:\n{now}\nAccept:  mv {received} {path}");
    }

    private static string Write()
    {
        var set = SpecSet.Load(Directory.EnumerateFiles(Path.Combine(Repository.Root, "specs"), "*.json", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".schema.json", StringComparison.Ordinal))
            .Select(file => (file.Replace('\\', '/'), File.ReadAllText(file))));
        var text = new StringBuilder("| | chapters | endpoints | of these retired | types |\n|---|---:|---:|---:|---:|\n");
        foreach ((string scope, string words) in s_groups)
        {
            SpecFile[] files = [.. set.Files.Where(file => file.Scope.ToString() == scope)];
            EndpointSpec[] endpoints = [.. files.SelectMany(file => file.Endpoints)];
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {words} | {files.Count(file => file.Endpoints.Count > 0)} | {endpoints.Length} | {endpoints.Count(endpoint => endpoint.Lifecycle is not null)} | {files.Sum(file => file.Types.Count)} |\n");
        }

        return text.ToString();
    }

    [GeneratedRegex(Begin + "(?<table>(\\|[^\n]*\n)+)")]
    private static partial Regex Table();
}
