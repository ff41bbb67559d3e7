using System.Reflection;
using System.Xml.Linq;

namespace TwitterSdk.Conventions.Tests;

/// <summary>Who may know whom.</summary>
public sealed class DependencyTests
{
    [Test]
    public void Core_knows_the_platform_Polly_and_abstractions_only()
    {
        IEnumerable<string?> foreign = typeof(Core.Http.ApiConnection).Assembly.GetReferencedAssemblies()
            .Select(name => name.Name)
            .Where(name => !name!.StartsWith("System", StringComparison.Ordinal) && name is not ("Polly.Core" or "Microsoft.Extensions.Logging.Abstractions" or "netstandard"));
        Assert.That(foreign, Is.Empty);
    }

    [Test]
    public void The_generator_knows_the_compiler_only() =>
        Assert.That(ProjectReferences("generators/TwitterSdk.Generators"), Is.Empty);

    [TestCase("src/TwitterSdk.Core", "TwitterSdk.Analyzers.CodeFixes")]
    [TestCase("src/TwitterSdk", "TwitterSdk.Core", "TwitterSdk.Generators")]
    [TestCase("src/TwitterSdk.Twitch", "TwitterSdk.Core", "TwitterSdk.Generators")]
    [TestCase("src/TwitterSdk.Emulator", "TwitterSdk.Core")]
    public void A_project_references_no_more_than_it_may(string project, params string[] allowed) =>
        Assert.That(ProjectReferences(project), Is.SubsetOf(allowed.Append("Specs.props")));

    [Test]
    public void Inside_the_generator_emitting_never_sees_JSON_and_parsing_never_writes_code()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Users("Emit", "TwitterSdk.Generators.Json"), Is.Empty);
            Assert.That(Users("Parsing", "TwitterSdk.Generators.Emit"), Is.Empty);
            Assert.That(Users("Validation", "TwitterSdk.Generators.Emit"), Is.Empty);
            foreach (string folder in new[] { "Json", "Specs", "Parsing" })
                Assert.That(Users(folder, "Microsoft.CodeAnalysis"), Is.Empty, $"{folder} is read by the emulator too");
        }
    }

    [Test]
    public void Core_names_no_vendor_in_its_members()
    {
        string[] vendors = ["Twitter", "Twitch", "Helix", "Kraken"];
        IEnumerable<string> named = typeof(Core.Http.ApiConnection).Assembly.GetTypes()
            .Where(type => type.IsPublic || type.IsNestedPublic)
            .SelectMany(type => type.GetMembers(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
                .Select(member => $"{type.Name}.{member.Name}"))
            .Where(name => vendors.Any(vendor => name.Contains(vendor, StringComparison.Ordinal)));
        Assert.That(named, Is.Empty);
    }

    private static IEnumerable<string> Users(string folder, string name) =>
        Repository.Sources($"generators/TwitterSdk.Generators/{folder}")
            .Where(path => File.ReadAllText(path).Contains(name, StringComparison.Ordinal))
            .Select(Repository.Relative);

    private static IEnumerable<string> ProjectReferences(string project) =>
        XDocument.Load(Path.Combine(Repository.Root, project, Path.GetFileName(project) + ".csproj"))
            .Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
}
