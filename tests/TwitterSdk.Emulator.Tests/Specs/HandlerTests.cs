using TwitterSdk.Emulator.Chapters;
using TwitterSdk.Emulator.Chapters.V2;
using TwitterSdk.Emulator.Limits;
using TwitterSdk.Emulator.Routing;

namespace TwitterSdk.Emulator.Tests.Specs;

public sealed class HandlerTests
{
    [Test]
    public void Every_handler_answers_a_route_that_the_specs_have()
    {
        SpecCatalog catalog = EmbeddedSpecs.Catalog;
        HashSet<string> known = [.. catalog.Endpoints.Select(e => Route.KeyOf(e.Spec.Method, e.Spec.Host, e.Spec.Path))];
        var limiter = new RateLimiter(new Dictionary<string, int>(), TimeProvider.System);

        IEnumerable<string> strangers = HandlerTable.Create(catalog, limiter, new V2Answers(catalog, AnswerNaming.AsAsked)).Select(handler => handler.Route).Where(route => !known.Contains(route));

        Assert.That(strangers, Is.Empty);
    }

    [Test]
    public void No_route_has_two_handlers()
    {
        var limiter = new RateLimiter(new Dictionary<string, int>(), TimeProvider.System);

        Assert.That(HandlerTable.Create(EmbeddedSpecs.Catalog, limiter, new V2Answers(EmbeddedSpecs.Catalog, AnswerNaming.AsAsked)).Select(handler => handler.Route), Is.Unique);
    }
}
