using System.Text.RegularExpressions;

namespace TwitterSdk.Packages.Tests;

/// <summary>The first code that somebody pastes into a new project compiles as it stands.</summary>
public sealed partial class FrontPageTests
{
    private const string Console = "Microsoft.NET.Sdk";
    private const string Web = "Microsoft.NET.Sdk.Web";

    [TestCase("README.md", 1, Web, "TwitterSdk")]
    [TestCase("README.md", 2, Console, "TwitterSdk")]
    [TestCase("src/TwitterSdk.Twitch/README.md", 2, Console, "TwitterSdk.Twitch")]
    [TestCase("src/TwitterSdk.AspNetCore/README.md", 1, Web, "TwitterSdk.AspNetCore")]
    public async Task A_block_of_a_front_page_compiles_in_a_new_project_with_its_package(string page, int number, string sdk, string package)
    {
        Consumer consumer = Create(sdk, package);
        string text = await File.ReadAllTextAsync(Path.Combine(PackageFeed.Root, page));
        await File.WriteAllTextAsync(Path.Combine(consumer.Folder, "Program.cs"), Block().Matches(text)[number - 1].Groups["code"].Value);
        await DotNet.RunAsync(consumer.Folder, "build", "-warnaserror");
    }

    [Test]
    public async Task A_project_that_wants_none_of_the_usings_has_none()
    {
        Consumer consumer = Create(Console, "TwitterSdk");
        await DotNet.RunAsync(consumer.Folder, "restore");
        string with = await DotNet.RunAsync(consumer.Folder, "msbuild", "-getItem:Using");
        string without = await DotNet.RunAsync(consumer.Folder, "msbuild", "-getItem:Using", "-p:TwitterSdkImplicitUsings=false");
        string explicitly = await DotNet.RunAsync(consumer.Folder, "msbuild", "-getItem:Using", "-p:ImplicitUsings=disable");
        Assert.That((with.Contains("TwitterSdk.Text", StringComparison.Ordinal), without.Contains("TwitterSdk", StringComparison.Ordinal), explicitly.Contains("TwitterSdk", StringComparison.Ordinal)), Is.EqualTo((true, false, false)));
    }

    [Test]
    public async Task Who_gets_the_package_by_another_project_is_given_no_usings()
    {
        Consumer library = Create(Console, "TwitterSdk");
        string project = Path.Combine(library.Folder, "Library.csproj");
        File.Move(Path.Combine(library.Folder, "Hello.csproj"), project);
        Consumer consumer = Create(Console, "TwitterSdk");
        consumer.Edit("Hello.csproj", "<PackageReference Include=\"TwitterSdk\" Version=\"$(TwitterSdkVersion)\" />", $"<ProjectReference Include=\"{project}\" />");
        await DotNet.RunAsync(consumer.Folder, "restore");
        Assert.That(await DotNet.RunAsync(consumer.Folder, "msbuild", "-getItem:Using"), Does.Contain("System.Linq").And.Not.Contain("TwitterSdk"));
    }

    private static Consumer Create(string sdk, string package)
    {
        Consumer consumer = Consumer.Empty("FrontPage");
        File.WriteAllText(Path.Combine(consumer.Folder, "Hello.csproj"), $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{package}" Version="$(TwitterSdkVersion)" />
              </ItemGroup>
            </Project>
            """);
        return consumer;
    }

    [GeneratedRegex("```csharp[^\n]*\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
