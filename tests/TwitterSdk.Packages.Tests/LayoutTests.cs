using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace TwitterSdk.Packages.Tests;

/// <summary>What is in the packages.</summary>
public sealed class LayoutTests
{
    private static readonly string[] s_libraries =
        ["TwitterSdk", "TwitterSdk.AspNetCore", "TwitterSdk.Core", "TwitterSdk.Emulator", "TwitterSdk.Twitch"];

    [Test]
    public void Every_project_that_ships_makes_a_package() =>
        Assert.That(PackageFeed.Names, Is.SupersetOf(s_libraries.Append("TwitterSdk.Generators").Append("TwitterSdk.Cli")));

    [Test]
    public void Every_package_has_a_readme_an_icon_a_licence_and_says_what_it_is()
    {
        foreach (string name in PackageFeed.Names)
        {
            using ZipArchive package = PackageFeed.Open(name);
            XElement metadata = Metadata(package, name);
            using (Assert.EnterMultipleScope())
            {
                foreach (string element in new[] { "readme", "icon" })
                    Assert.That(package.GetEntry(Value(metadata, element) ?? "none"), Is.Not.Null, $"{name}: {element}");
                Assert.That(Value(metadata, "license"), Is.EqualTo("MIT"), name);
                Assert.That(Value(metadata, "description"), Has.Length.GreaterThan(20), name);
                Assert.That(Value(metadata, "tags"), Does.Contain("twitter"), name);
            }
        }
    }

    [TestCaseSource(nameof(s_libraries))]
    public void A_library_has_its_documentation_and_symbols(string name)
    {
        using ZipArchive package = PackageFeed.Open(name);
        using ZipArchive symbols = PackageFeed.Open(name, "snupkg");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(package.GetEntry($"lib/net10.0/{name}.dll"), Is.Not.Null);
            Assert.That(package.GetEntry($"lib/net10.0/{name}.xml"), Is.Not.Null);
            Assert.That(symbols.GetEntry($"lib/net10.0/{name}.pdb"), Is.Not.Null);
        }
    }

    [TestCaseSource(nameof(s_libraries))]
    public void A_library_is_its_assembly_and_its_documentation_and_nothing_else(string name)
    {
        using ZipArchive package = PackageFeed.Open(name);
        Assert.That(
            package.Entries.Select(entry => entry.FullName).Where(entry => entry.StartsWith("lib/", StringComparison.Ordinal)),
            Is.EquivalentTo(new[] { $"lib/net10.0/{name}.dll", $"lib/net10.0/{name}.xml" }));
    }

    [TestCaseSource(nameof(s_libraries))]
    public void A_library_is_built_the_same_way_everywhere_and_its_symbols_belong_to_it(string name)
    {
        using ZipArchive package = PackageFeed.Open(name);
        using ZipArchive symbols = PackageFeed.Open(name, "snupkg");
        using var assembly = new PEReader(Read(package, $"lib/net10.0/{name}.dll"));
        ImmutableArray<DebugDirectoryEntry> debug = assembly.ReadDebugDirectory();
        using var pdb = MetadataReaderProvider.FromPortablePdbStream(Read(symbols, $"lib/net10.0/{name}.pdb"));
        Guid id = new BlobContentId(pdb.GetMetadataReader().DebugMetadataHeader!.Id).Guid;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(debug.Select(entry => entry.Type), Does.Contain(DebugDirectoryEntryType.Reproducible));
            Assert.That(assembly.ReadCodeViewDebugDirectoryData(debug.First(entry => entry.Type == DebugDirectoryEntryType.CodeView)).Guid, Is.EqualTo(id));
        }
    }

    [TestCase("TwitterSdk.Cli", "twitter")]
    [TestCase("TwitterSdk.Emulator.Tool", "twitter-emulator")]
    public void A_tool_says_what_it_is_called(string name, string command)
    {
        using ZipArchive package = PackageFeed.Open(name);
        using Stream settings = package.GetEntry("tools/net10.0/any/DotnetToolSettings.xml")!.Open();
        Assert.That(XDocument.Load(settings).Descendants("Command").Single().Attribute("Name")!.Value, Is.EqualTo(command));
    }

    [Test]
    public void The_generator_is_an_analyzer_and_nothing_to_reference()
    {
        using ZipArchive package = PackageFeed.Open("TwitterSdk.Generators");
        XElement metadata = Metadata(package, "TwitterSdk.Generators");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(package.GetEntry("analyzers/dotnet/cs/TwitterSdk.Generators.dll"), Is.Not.Null);
            Assert.That(package.GetEntry("build/TwitterSdk.Generators.targets"), Is.Not.Null);
            Assert.That(package.Entries.Select(entry => entry.FullName), Has.None.StartsWith("lib/"));
            Assert.That(Value(metadata, "developmentDependency"), Is.EqualTo("true"));
            Assert.That(metadata.Descendants().Where(element => element.Name.LocalName == "dependency"), Is.Empty);
        }
    }

    [Test]
    public void The_analyzers_come_with_every_client()
    {
        foreach (string client in new[] { "TwitterSdk", "TwitterSdk.Twitch", "TwitterSdk.AspNetCore" })
        {
            using ZipArchive dependent = PackageFeed.Open(client);
            Assert.That(
                Metadata(dependent, client).Descendants()
                    .Where(element => element.Name.LocalName == "dependency" && element.Attribute("id")!.Value.StartsWith("TwitterSdk", StringComparison.Ordinal))
                    .Select(element => element.Attribute("exclude")?.Value ?? ""),
                Is.Not.Empty.And.None.Contains("Analyzers"), client);
        }

        using ZipArchive package = PackageFeed.Open("TwitterSdk.Core");
        Assert.That(
            package.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("analyzers/", StringComparison.Ordinal)),
            Is.EquivalentTo(new[] { "analyzers/dotnet/cs/TwitterSdk.Analyzers.dll", "analyzers/dotnet/cs/TwitterSdk.Analyzers.CodeFixes.dll" }));
    }

    [TestCase("TwitterSdk", "specs/twitter/v2/tweets.json")]
    [TestCase("TwitterSdk.Twitch", "specs/twitch/helix/users.json")]
    public void A_client_brings_its_specs_for_those_who_write_their_own(string name, string spec)
    {
        using ZipArchive package = PackageFeed.Open(name);
        Assert.That(package.Entries.Select(entry => entry.FullName), Has.Member(spec).And.Member($"buildTransitive/{name}.props"));
    }

    [Test]
    public void Packages_of_one_version_depend_on_each_other_and_on_no_analyzer()
    {
        foreach (string name in s_libraries)
        {
            using ZipArchive package = PackageFeed.Open(name);
            var dependencies = Metadata(package, name).Descendants().Where(element => element.Name.LocalName == "dependency").ToList();
            using (Assert.EnterMultipleScope())
            {
                Assert.That(
                    dependencies.Where(element => element.Attribute("id")!.Value.StartsWith("TwitterSdk", StringComparison.Ordinal)).Select(element => element.Attribute("version")!.Value),
                    Is.All.EqualTo(PackageFeed.Version), name);
                Assert.That(dependencies.Select(element => element.Attribute("id")!.Value), Has.None.Contains("Analyzer").And.None.EqualTo("TwitterSdk.Generators"), name);
            }
        }
    }

    /// <summary>A stream that can be read from any place, which that of an archive cannot.</summary>
    private static MemoryStream Read(ZipArchive package, string entry)
    {
        using Stream packed = package.GetEntry(entry)!.Open();
        var content = new MemoryStream();
        packed.CopyTo(content);
        content.Position = 0;
        return content;
    }

    private static XElement Metadata(ZipArchive package, string name)
    {
        using Stream stream = package.GetEntry($"{name}.nuspec")!.Open();
        return XDocument.Load(stream).Root!.Elements().First(element => element.Name.LocalName == "metadata");
    }

    private static string? Value(XElement metadata, string name) => metadata.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value;
}
