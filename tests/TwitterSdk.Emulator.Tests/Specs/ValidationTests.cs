using TwitterSdk.Emulator.Tests.Support;

namespace TwitterSdk.Emulator.Tests.Specs;

public sealed class ValidationTests : EmulatorFixture
{
    private const string Timeline = "api/1.1/statuses/user_timeline.json";

    [TestCase("count", "many", "whole number")]
    [TestCase("count", "201", "more than 200")]
    [TestCase("trim_user", "perhaps", "neither true nor false")]
    [TestCase("since_id", "x1", "not an id")]
    public async Task A_value_of_the_wrong_kind_is_refused_with_the_reason(string name, string value, string reason)
    {
        WireAnswer answer = await Client.GetAsync(Timeline, (name, value));

        Assert.That(((int)answer.Status, answer.Code), Is.EqualTo((400, 25)), answer.Text);
        Assert.That(answer.Text, Does.Contain(name).And.Contain(reason));
    }

    [Test]
    public async Task A_missing_parameter_is_refused_by_name()
    {
        WireAnswer answer = await Client.PostAsync("api/1.1/statuses/update.json");

        Assert.That(((int)answer.Status, answer.Code), Is.EqualTo((403, 38)));
        Assert.That(answer.Text, Does.Contain("status"));
    }

    [Test]
    public async Task Two_names_for_one_user_are_one_too_many()
    {
        WireAnswer answer = await Client.GetAsync(Timeline, ("user_id", "1"), ("screen_name", "bob"));

        Assert.That(answer.Code, Is.EqualTo(25));
    }

    [Test]
    public async Task A_choice_without_any_of_its_alternatives_is_refused()
    {
        WireAnswer answer = await Client.GetAsync("api/1.1/users/show.json");

        Assert.That(((int)answer.Status, answer.Code), Is.EqualTo((403, 38)));
        Assert.That(answer.Text, Does.Contain("user_id or screen_name"));
    }

    [Test]
    public async Task A_list_with_too_many_items_is_refused()
    {
        WireAnswer answer = await Client.GetAsync("api/1.1/users/lookup.json", ("user_id", string.Join(',', Enumerable.Range(1, 101))));

        Assert.That(answer.Text, Does.Contain("101 items"));
    }

    [Test]
    public async Task Parameters_of_a_post_are_taken_from_the_address_too()
    {
        WireAnswer answer = await Client.SendAsync(HttpMethod.Post, "api/1.1/statuses/update.json", [("status", "from the address")]);

        Assert.That(answer.Json.GetProperty("text").GetString(), Is.EqualTo("from the address"));
    }

    [TestCase("{}", 357, "event")]
    [TestCase("{\"event\":{\"type\":\"message_create\",\"message_create\":{\"target\":{\"recipient_id\":\"1\"}}}}", 357, "message_data.text")]
    [TestCase("{\"event\":{\"type\":\"message_create\",\"message_create\":{\"target\":{\"recipient_id\":\"1\"},\"message_data\":{\"text\":\"a\",\"colour\":1}}}}", 366, "colour")]
    [TestCase("{\"event\":", 366, "not valid")]
    public async Task A_json_body_is_checked_by_its_dotted_names(string body, int code, string culprit)
    {
        WireAnswer answer = await Client.PostJsonAsync("api/1.1/direct_messages/events/new.json", body);

        Assert.That(((int)answer.Status, answer.Code), Is.EqualTo((400, code)), answer.Text);
        Assert.That(answer.Text, Does.Contain(culprit));
    }

    [TestCase("api/1.1/nowhere.json")]
    [TestCase("nowhere/1.1/statuses/update.json")]
    public async Task An_unknown_address_is_no_page(string path)
    {
        WireAnswer answer = await Client.GetAsync(path);

        Assert.That(((int)answer.Status, answer.Code), Is.EqualTo((404, 34)));
        Assert.That(Emulator.Requests.Single().Endpoint, Is.Null);
    }
}
