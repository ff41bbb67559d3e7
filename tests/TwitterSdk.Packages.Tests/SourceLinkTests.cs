using System.Reflection.Metadata;
using System.Text;
using System.Xml.Linq;

namespace TwitterSdk.Packages.Tests;

/// <summary>What the settings of this repository make of a project whose sources are at a forge: a clone of a folder, or an archive, has none.</summary>
public sealed class SourceLinkTests
{
    private const string Forge = "https://github.com/example/sdk.git";

    // The kind of a debug record that says where sources are to be had.
    private static readonly Guid s_sourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    [Test]
    public async Task Debuggers_and_readers_are_led_from_a_package_to_its_sources_at_the_commit_that_was_built()
    {
        Sample sample = await Sample.PackAsync(Forge);
        XElement repository = XDocument.Parse(sample.Text("Sample.nuspec")).Descendants().Single(element => element.Name.LocalName == "repository");
        string pages = $"https://github.com/example/sdk/blob/{sample.Commit}";
        using (Assert.EnterMultipleScope())
        {
            Assert.That((repository.Attribute("url")?.Value, repository.Attribute("commit")?.Value), Is.EqualTo((Forge, sample.Commit)));
            Assert.That(Links(sample), Does.Contain($"raw.githubusercontent.com/example/sdk/{sample.Commit}/*"));
            Assert.That(sample.Text("README.md"), Is.EqualTo(Sample.Readme.Replace("(guides/a.md#b)", $"({pages}/src/Sample/guides/a.md#b)", StringComparison.Ordinal)
                .Replace("(../../README.md)", $"({pages}/README.md)", StringComparison.Ordinal).Replace("(#here)", $"({pages}/src/Sample/README.md#here)", StringComparison.Ordinal)));
            Assert.That(Encoding.UTF8.GetString(sample.Assembly()), Does.Contain($"{pages}/"));
        }
    }

    [Test]
    public async Task A_package_from_a_folder_has_words_where_there_is_no_page_to_lead_to()
    {
        Sample sample = await Sample.PackAsync(remote: null);
        Assert.That(
            sample.Text("README.md"),
            Is.EqualTo(Sample.Readme.Replace("[guide](guides/a.md#b)", "guide", StringComparison.Ordinal).Replace("[front](../../README.md)", "front", StringComparison.Ordinal)
                .Replace("[here](#here)", "here", StringComparison.Ordinal)));
    }

    private static string Links(Sample sample)
    {
        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(sample.Symbols()));
        MetadataReader pdb = provider.GetMetadataReader();
        CustomDebugInformation links = pdb.CustomDebugInformation.Select(pdb.GetCustomDebugInformation).Single(one => pdb.GetGuid(one.Kind) == s_sourceLink);
        return Encoding.UTF8.GetString(pdb.GetBlobBytes(links.Value));
    }
}
