namespace TwitterSdk.Generators.Tests.Emit;

/// <summary>What a caller may write.</summary>
public sealed class OverloadTests
{
    [TestCase("client.ListAsync()")]
    [TestCase("client.ListAsync(token)")]
    [TestCase("client.ListAsync(new() { Count = 5 })")]
    [TestCase("client.ListAsync(new() { Count = 5, UserId = 12 }, token)")]
    [TestCase("client.EnumerateAsync(new() { ScreenName = \"x\" })")]
    [TestCase("client.EnumerateAsync(token)")]
    public void Each_way_to_call_a_method_means_one_overload(string call)
    {
        string code = $$"""
            internal static class Caller
            {
                public static object Call(TwitterSdk.V1.IFollowersClient client, System.Threading.CancellationToken token) => {{call}};
            }
            """;
        Assert.That(new GeneratorRun(Sample.Load("Followers").Specs, RepositorySpecs.HandWritten + code).Compile(), Is.Empty);
    }
}
