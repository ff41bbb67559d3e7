using System.Text.Json;
using TwitterSdk.Core.Auth;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Testing.Specs;

namespace TwitterSdk.Specs.Tests;

/// <summary>What a call needs is told without making it, for every endpoint of API v2, streams included.</summary>
internal sealed class EveryScopeTests
{
    private static IEnumerable<TestCaseData> Endpoints() =>
        SpecCatalog.Twitter.Endpoints
            .Where(endpoint => endpoint.File.Scope.Group == "V2" && endpoint.Spec.Returns.Kind != ReturnKind.Page)
            .Select(endpoint => new TestCaseData(endpoint).SetArgDisplayNames(endpoint.Name));

    [TestCaseSource(nameof(Endpoints))]
    public void The_endpoint_is_found_with_the_auth_of_its_spec(CatalogEndpoint endpoint)
    {
        var found = EndpointScopes.Find(async connection =>
        {
            var values = new SampleParameters(endpoint.Catalog).Least(endpoint);
            object? result = await EndpointInvoker.InvokeAsync(new TwitterClient(connection), endpoint, values, Body(endpoint));
            if (result is IAsyncEnumerable<object> stream)
                await stream.GetAsyncEnumerator().MoveNextAsync();
        });

        Assert.That(found.Name, Is.EqualTo($"{endpoint.File.Chapter}.{endpoint.Spec.Name}"));
        Assert.That(
            found.Auth.Select(way => $"{way.Scheme} {string.Join(' ', way.Scopes)}"),
            Is.EqualTo(endpoint.Spec.Auth.Select(way => $"{way.Scheme} {string.Join(' ', way.Scopes)}")));
        if (endpoint.Spec.Auth.FirstOrDefault(way => way.Scheme == Generators.Specs.AuthScheme.OAuth2) is { } user)
            Assert.That(EndpointScopes.Least(found), Is.EquivalentTo(user.Scopes.Distinct()));
    }

    private static WireValue? Body(CatalogEndpoint endpoint) => endpoint.Spec.Body switch
    {
        null => null,
        { Kind: TypeKind.Bytes } => new WireValue(null, Bytes: [1, 2, 3]),
        var type => WireValue.Of(JsonSerializer.SerializeToElement(new SampleJson(endpoint.Catalog).Of(type, endpoint.File))),
    };
}
