using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.Tests.Twitch.Support;

namespace TwitterSdk.Emulator.Tests.Twitch.Helix;

public sealed class RouteTests : TwitchFixture
{
    [Test]
    public void Every_route_answers_an_endpoint_that_the_specs_have()
    {
        HashSet<string> known = [.. EmbeddedSpecs.Twitch.Endpoints.Select(endpoint => endpoint.Name)];
        Assert.That(Emulator.Twitch.Routes().Select(route => route.Endpoint).Where(name => !known.Contains(name)), Is.Empty);
    }

    [Test]
    public void No_endpoint_has_two_routes() => Assert.That(Emulator.Twitch.Routes().Select(route => route.Endpoint), Is.Unique);

    [Test]
    public void The_vendors_share_no_address()
    {
        string[] twitter = [.. EmbeddedSpecs.Catalog.Endpoints.Select(endpoint => $"{endpoint.Spec.Host}/{endpoint.Spec.Path}")];
        Assert.That(EmbeddedSpecs.Twitch.Endpoints.Select(endpoint => $"{endpoint.Spec.Host}/{endpoint.Spec.Path}").Intersect(twitter), Is.Empty);
    }
}
