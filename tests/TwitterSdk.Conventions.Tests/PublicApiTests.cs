using System.Reflection;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Conventions.Tests;

/// <summary>The shape of the public surface.</summary>
public sealed class PublicApiTests
{
    private static readonly Assembly[] s_assemblies = [typeof(ApiConnection).Assembly, typeof(TwitterClient).Assembly, typeof(Twitch.TwitchClient).Assembly];

    [Test]
    public void Asynchronous_methods_end_in_Async_and_take_a_cancellation_token_last() =>
        Assert.That(
            from method in PublicMethods()
            where typeof(Task).IsAssignableFrom(method.ReturnType)
            let parameters = method.GetParameters()
            let last = parameters.LastOrDefault()
            // Capturing hands the token to the captured call; an override has the signature that it inherits.
            where !method.Name.EndsWith("Async", StringComparison.Ordinal)
                || (last?.ParameterType != typeof(CancellationToken) && method.Name != "CaptureAsync" && method.GetBaseDefinition() == method)
            select $"{method.DeclaringType!.Name}.{method.Name}",
            Is.Empty);

    [Test]
    public void Nothing_waits_synchronously() =>
        Assert.That(
            from path in Repository.Sources("src")
            let text = File.ReadAllText(path)
            where text.Contains(".GetAwaiter().GetResult()", StringComparison.Ordinal) || text.Contains(".Wait()", StringComparison.Ordinal)
            select Repository.Relative(path),
            Is.Empty);

    [Test]
    public void Public_classes_are_sealed_abstract_or_exceptions_of_the_error_tree() =>
        Assert.That(
            from type in s_assemblies.SelectMany(assembly => assembly.GetExportedTypes())
            where type is { IsClass: true, IsSealed: false, IsAbstract: false } && !typeof(Exception).IsAssignableFrom(type) && type != typeof(ApiResponse)
            select type.FullName,
            Is.Empty);

    [Test]
    public void Every_chapter_can_be_put_in_place_of_by_its_interface() =>
        Assert.That(
            from property in typeof(V1.TwitterV1Client).GetProperties()
            where !property.PropertyType.IsInterface || typeof(V1.ITwitterV1Client).GetProperty(property.Name) is null
            select property.Name,
            Is.Empty);

    private static IEnumerable<MethodInfo> PublicMethods() =>
        s_assemblies.SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => !type.IsSubclassOf(typeof(Delegate)))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly));
}
