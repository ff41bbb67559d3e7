using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using TwitterSdk.Configuration;

namespace TwitterSdk.Docs.Tests;

/// <summary>The page about options shows all of them, with the values that they have.</summary>
internal sealed partial class OptionsPageTests
{
    private static string Page { get; } = Repository.Read("src/TwitterSdk/guides/configuring.md");

    [Test]
    public void Each_option_stands_on_the_page() =>
        Assert.That(Names(typeof(TwitterClientOptions), "").Where(name => !Shown.Contains(name) && !Page.Contains($"`{name.Replace(':', '.')}`", StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void The_page_shows_no_option_that_there_is_not() =>
        Assert.That(Shown, Is.SubsetOf(Names(typeof(TwitterClientOptions), "")));

    [Test]
    public void What_the_page_shows_are_the_values_of_a_client_that_is_told_nothing()
    {
        using var json = new MemoryStream(Encoding.UTF8.GetBytes(Json));
        var bound = new TwitterClientOptions();
        new ConfigurationBuilder().AddJsonStream(json).Build().GetSection(TwitterClientOptions.SectionName).Bind(bound);
        Assert.That(JsonSerializer.Serialize(Values(bound)), Is.EqualTo(JsonSerializer.Serialize(Values(new TwitterClientOptions()))));
    }

    private static string Json => Fence().Match(Page).Groups["json"].Value;

    private static HashSet<string> Shown => [.. Keys(JsonDocument.Parse(Json).RootElement.GetProperty(TwitterClientOptions.SectionName), "")];

    private static IEnumerable<string> Keys(JsonElement section, string prefix) => section.EnumerateObject().SelectMany(member =>
        member.Value.ValueKind == JsonValueKind.Object && member.Value.EnumerateObject().Any() ? Keys(member.Value, prefix + member.Name + ":") : [prefix + member.Name]);

    private static IEnumerable<string> Names(Type options, string prefix) => Members(options).SelectMany(member =>
        IsGroup(member) && member.PropertyType != typeof(TwitterV2Defaults) ? Names(member.PropertyType, prefix + member.Name + ":") : [prefix + member.Name]);

    private static Dictionary<string, object?> Values(object options) => Members(options.GetType()).Where(member => !typeof(Delegate).IsAssignableFrom(member.PropertyType))
        .ToDictionary(member => member.Name, member => member.GetValue(options) is var value && IsGroup(member) ? Values(value!) : (object?)value?.ToString());

    private static IEnumerable<PropertyInfo> Members(Type options) => options.GetProperties(BindingFlags.Public | BindingFlags.Instance);

    private static bool IsGroup(PropertyInfo member) =>
        !member.CanWrite && !typeof(IEnumerable).IsAssignableFrom(member.PropertyType) && member.PropertyType.Namespace!.StartsWith("TwitterSdk", StringComparison.Ordinal);

    [GeneratedRegex("```json\n(?<json>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
