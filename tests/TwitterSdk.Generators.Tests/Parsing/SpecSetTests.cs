using TwitterSdk.Generators.Parsing;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Tests.Parsing;

public sealed class SpecSetTests
{
    private const string Shared = """
        {
          "scope": "Twitter.V1",
          "groups": { "user_ref": { "user_id": "UserId?", "screen_name": "string?" } },
          "types": { "UserId": { "id": "snowflake" } }
        }
        """;

    [Test]
    public void Groups_of_a_scope_file_reach_the_endpoints_of_other_files()
    {
        SpecSet set = SpecSet.Load(
        [
            ("a.json", """
                {
                  "client": "Twitter.V1.Friends", "auth": "user",
                  "endpoints": {
                    "List": { "http": "GET 1.1/friends/list.json", "query": { "count": "int?" }, "use": "user_ref", "returns": "none" },
                    "Create": { "http": "POST 1.1/friends/create.json", "use": "user_ref", "returns": "none" }
                  }
                }
                """),
            ("shared.json", Shared),
        ]);

        Assert.That(set.Problems, Is.Empty);
        EndpointSpec list = set.Files[0].Endpoints[0];
        Assert.That(list.Parameters.Select(parameter => parameter.WireName), Is.EqualTo(new[] { "count", "user_id", "screen_name" }));
        Assert.That(list.Parameters[1].Location, Is.EqualTo(ParameterLocation.Query));
        Assert.That(list.Parameters[1].Group, Is.EqualTo("user_ref"));
        Assert.That(set.Files[0].Endpoints[1].Parameters[0].Location, Is.EqualTo(ParameterLocation.Form));
    }
}
