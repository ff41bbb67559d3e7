using System.Text.Json;
using TwitterSdk.Emulator.Tests.Support;

namespace TwitterSdk.Emulator.Tests.Page;

/// <summary>What the page reads from the control API and a test in C# would not need.</summary>
public sealed class PageControlTests : EmulatorFixture
{
    private const string Timeline = "api/1.1/statuses/home_timeline.json";

    private WireClient Anybody => new(Emulator, TimeProvider.System);

    [Test]
    public async Task A_refused_parameter_is_named()
    {
        await Client.GetAsync(Timeline, ("count", "many"));
        await Client.GetAsync(Timeline);

        JsonElement requests = (await Anybody.GetAsync("_emulator/requests")).Json;
        Assert.That(requests[0].GetProperty("refused").GetString(), Is.EqualTo("count"));
        Assert.That(requests[1].GetProperty("refused").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public async Task The_base_string_that_would_have_fitted_stands_by_itself()
    {
        await new WireClient(Emulator, TimeProvider.System) { App = Token.App, Token = Token.Token, TokenSecret = "wrong" }.GetAsync(Timeline);

        JsonElement refused = (await Anybody.GetAsync("_emulator/requests")).Json[0];
        Assert.That(refused.GetProperty("detail").GetString(), Does.StartWith("Expected base string: GET&http%3A%2F%2F127.0.0.1"));
    }

    [Test]
    public async Task Faults_of_one_endpoint_are_switched_off_and_others_stay()
    {
        await Anybody.PostJsonAsync("_emulator/faults", """{"endpoint":"Statuses.GetHomeTimeline","kind":"error","status":503}""");
        await Anybody.PostJsonAsync("_emulator/faults", """{"endpoint":"Statuses.Update","kind":"drop"}""");

        await Anybody.DeleteAsync("_emulator/faults", ("endpoint", "Statuses.GetHomeTimeline"));

        Assert.That((int)(await Client.GetAsync(Timeline)).Status, Is.EqualTo(200));
        JsonElement left = (await Anybody.GetAsync("_emulator/faults")).Json.EnumerateArray().Single();
        Assert.That(left.GetProperty("endpoint").GetString(), Is.EqualTo("Statuses.Update"));
    }

    [Test]
    public async Task Parameters_come_with_their_range_and_the_values_of_an_enum()
    {
        JsonElement[] endpoints = [.. (await Anybody.GetAsync("_emulator/endpoints")).Json.EnumerateArray()];

        JsonElement part = Parameter(endpoints, "V2.Tweets.SearchRecent", "max_results");
        Assert.That((part.GetProperty("min").GetDouble(), part.GetProperty("max").GetDouble()), Is.EqualTo((10, 100)));
        JsonElement fields = Parameter(endpoints, "V2.Users.GetMe", "user.fields");
        Assert.That(fields.GetProperty("list").GetBoolean());
        Assert.That(fields.GetProperty("values").EnumerateArray().Select(value => value.GetString()), Does.Contain("created_at"));
    }

    private static JsonElement Parameter(JsonElement[] endpoints, string endpoint, string name) => endpoints
        .Single(one => one.GetProperty("name").GetString() == endpoint)
        .GetProperty("parameters").EnumerateArray().Single(one => one.GetProperty("name").GetString() == name);
}
