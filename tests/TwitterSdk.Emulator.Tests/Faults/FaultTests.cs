using System.IO.Compression;
using System.Net;
using TwitterSdk.Emulator.Faults;
using TwitterSdk.Emulator.Tests.Support;
using TwitterSdk.Testing;

namespace TwitterSdk.Emulator.Tests.Faults;

public sealed class FaultTests : EmulatorFixture
{
    private const string Update = "api/1.1/statuses/update.json";
    private const string Verify = "api/1.1/account/verify_credentials.json";

    private readonly FakeClock _clock = new();

    protected override void Configure(TwitterEmulatorOptions options) => options.TimeProvider = _clock;

    [Test]
    public async Task A_status_comes_as_often_as_was_asked_and_then_no_more()
    {
        Emulator.Faults.Add("Account.VerifyCredentials", Fault.Answer(503, "<html>", "text/html", new Dictionary<string, string> { ["retry-after"] = "7" }), 2);

        WireAnswer[] answers = [await Client.GetAsync(Verify), await Client.GetAsync(Verify), await Client.GetAsync(Verify)];

        Assert.That(answers.Select(answer => (int)answer.Status), Is.EqualTo(new[] { 503, 503, 200 }));
        Assert.That(answers[0].Text, Is.EqualTo("<html>"));
        Assert.That(answers[0].Header("retry-after"), Is.EqualTo("7"));
        Assert.That(Emulator.Faults.Remaining, Is.Zero);
    }

    [Test]
    public async Task A_vendor_error_is_made_by_its_code()
    {
        Emulator.Faults.Add("statuses/update.json", Fault.Error(403, 326, "Locked."));

        WireAnswer answer = await Client.PostAsync(Update, ("status", "Hello"));

        Assert.That(((int)answer.Status, answer.Code), Is.EqualTo((403, 326)));
        Assert.That(State.Tweets.All, Is.Empty);
    }

    [Test]
    public async Task A_fault_waits_for_the_request_that_fits()
    {
        Emulator.Faults.Add(request => request["status"] == "Bad", Fault.Answer(500));

        Assert.That((await Client.PostAsync(Update, ("status", "Good"))).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await Client.PostAsync(Update, ("status", "Bad"))).Status, Is.EqualTo(HttpStatusCode.InternalServerError));
    }

    [Test]
    public void A_dropped_connection_leaves_the_state_alone()
    {
        Emulator.Faults.Add("Statuses.Update", Fault.Drop());

        Assert.That(async () => await Client.PostAsync(Update, ("status", "Hello")), Throws.InstanceOf<HttpRequestException>());
        Assert.That(State.Tweets.All, Is.Empty);
        Assert.That(Emulator.Requests.Single().Status, Is.Null);
    }

    [Test]
    public void A_dropped_answer_leaves_the_work_done()
    {
        Emulator.Faults.Add("Statuses.Update", Fault.DropAnswer());

        Assert.That(async () => await Client.PostAsync(Update, ("status", "Hello")), Throws.InstanceOf<HttpRequestException>());
        Assert.That(State.Tweets.All, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_cut_body_ends_too_early()
    {
        Emulator.Faults.Add("Account.VerifyCredentials", Fault.CutBody(20));

        Assert.That(async () => await Client.GetAsync(Verify), Throws.InstanceOf<HttpRequestException>());
    }

    [Test]
    public async Task Broken_json_is_framed_well()
    {
        Emulator.Faults.Add("Account.VerifyCredentials", Fault.BreakJson());

        WireAnswer answer = await Client.GetAsync(Verify);

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(() => answer.Json, Throws.InstanceOf<System.Text.Json.JsonException>());
    }

    [Test]
    public async Task Compression_can_be_forced_or_pretended()
    {
        Emulator.Faults.Add("Account.VerifyCredentials", Fault.ForceGzip());
        using HttpResponseMessage forced = await Client.OpenAsync(Verify);
        Emulator.Faults.Add("Account.VerifyCredentials", Fault.BreakGzip());
        using HttpResponseMessage pretended = await Client.OpenAsync(Verify);

        Assert.That(forced.Content.Headers.ContentEncoding, Is.EqualTo(new[] { "gzip" }));
        using var reader = new StreamReader(new GZipStream(await forced.Content.ReadAsStreamAsync(), CompressionMode.Decompress));
        Assert.That(await reader.ReadToEndAsync(), Does.StartWith("{\"id\":"));
        Assert.That(pretended.Content.Headers.ContentEncoding, Is.EqualTo(new[] { "gzip" }));
        Assert.That(await pretended.Content.ReadAsStringAsync(), Does.StartWith("{\"id\":"));
    }

    [Test]
    public async Task A_delay_is_a_matter_of_the_emulators_clock()
    {
        Emulator.Faults.Add("Account.VerifyCredentials", Fault.Delay(TimeSpan.FromHours(1)));

        Task<WireAnswer> asked = Client.GetAsync(Verify);
        await _clock.WaitForTimerAsync(TimeSpan.FromHours(1));
        Assert.That(asked.IsCompleted, Is.False);
        _clock.Advance(TimeSpan.FromHours(1));

        Assert.That((await asked).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_hanging_request_ends_with_the_emulator()
    {
        Emulator.Faults.Add("Account.VerifyCredentials", Fault.Hang());
        Task<WireAnswer> asked = Client.GetAsync(Verify);
        await Eventually.TrueAsync(() => Emulator.Requests.Count > 0);

        await Emulator.DisposeAsync();

        Assert.That(async () => await asked, Throws.InstanceOf<HttpRequestException>());
    }
}
