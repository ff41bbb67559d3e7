using System.Text.Json;
using Microsoft.AspNetCore.Http;
using TwitterSdk.Core.Errors;
using TwitterSdk.Testing;
using TwitterSdk.Testing.Specs;
using TwitterSdk.Twitch;

namespace TwitterSdk.Recorded.Tests;

/// <summary>Replays what was recorded from the live API through the real client, over a real socket.</summary>
[Category("Recorded")]
public sealed class RecordedExchangesTests
{
    private static readonly string[] s_skippedHeaders = ["transfer-encoding", "content-length", "content-encoding", "connection"];

    [Test]
    public async Task Recorded_v1_1_requests_are_sent_alike_and_their_answers_lose_nothing()
    {
        IReadOnlyList<Recording> recordings = Recording.Load("twitter", "v1.1");
        Tally tally = await ReplayAsync(recordings, SpecCatalog.Twitter, "V1", address => TwitterClient.Create(
            TwitterCredentials.User("consumer-key", "consumer-secret", "token", "token-secret"),
            options => options.BaseAddress = address));

        await TellAsync("recorded v1.1", tally);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(tally.Problems, Is.Empty);
            Assert.That(tally.RequestsEqual, Is.EqualTo(tally.Exchanges), "requests equal");
            Assert.That(tally.ResponsesRead, Is.EqualTo(tally.Exchanges), "responses read");
            Assert.That(tally.TypedPercent, Is.GreaterThanOrEqualTo(99), "typed members");
        }
    }

    [Test]
    public async Task Documented_answers_of_Kraken_are_read_without_a_loss_and_refusals_become_exceptions()
    {
        IReadOnlyList<Recording> recordings = Recording.Load("kraken-v3", "kraken-v3");
        Tally tally = await ReplayAsync(recordings, SpecCatalog.Twitch, "Kraken", address => TwitchClient.Create(
            TwitchCredentials.User("client-id", "token"),
            options => options.BaseAddress = address));

        await TellAsync("recorded kraken", tally);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tally.Problems, Is.Empty);
            Assert.That(tally.ResponsesRead, Is.EqualTo(tally.Exchanges), "responses read");
            Assert.That(tally.TypedPercent, Is.GreaterThanOrEqualTo(98), "typed members");
        }
    }

    private static async Task TellAsync(string what, Tally tally)
    {
        // Progress is shown once; what goes to Out is shown as it comes, and again behind the test.
        await TestContext.Progress.WriteLineAsync($"{what}: {tally}");
        foreach (string untyped in tally.Untyped.GroupBy(path => path).Select(group => $"  {group.Key} x{group.Count()}").Take(50))
            await TestContext.Progress.WriteLineAsync(untyped);
    }

    private static async Task<Tally> ReplayAsync(IReadOnlyList<Recording> recordings, SpecCatalog catalog, string group, Func<string, object> createClient)
    {
        Recording? current = null;
        await using StubServer server = await StubServer.StartAsync((_, context) => AnswerAsync(current!, context));
        object client = createClient(server.Address + "/{host}");

        var tally = new Tally();
        foreach (Recording recording in recordings)
        {
            current = recording;
            try
            {
                await ReplayAsync(recording, catalog, group, client, server, tally);
            }
            catch (Exception exception)
            {
                tally.Fail(recording, exception.ToString());
            }
        }

        return tally;
    }

    private static async Task ReplayAsync(Recording recording, SpecCatalog catalog, string group, object client, StubServer server, Tally tally)
    {
        tally.Exchanges++;
        if (EndpointFinder.Find(recording, catalog, group) is not var (endpoint, values))
        {
            tally.Fail(recording, $"no spec has an endpoint for {recording.Method} {recording.Uri.AbsolutePath}");
            return;
        }

        int before = server.Requests.Count;
        object? result;
        try
        {
            result = await EndpointInvoker.InvokeAsync(client, endpoint, values);
        }
        catch (ApiException refused) when ((int)refused.Failure.Status == recording.Status && recording.Status >= 400)
        {
            result = null;
        }

        // An illustration says nothing of its parameters.
        List<string> differences = recording.AnyParameters ? [] : RequestComparison.Differences(recording, endpoint, values, server.Requests[before]);
        if (differences.Count == 0)
            tally.RequestsEqual++;
        else
            tally.Fail(recording, $"{endpoint}: {string.Join("; ", differences)}");

        if (result is null)
        {
            tally.ResponsesRead++;
            return;
        }

        using JsonDocument recorded = JsonDocument.Parse(recording.ResponseBody);
        JsonElement written = JsonSerializer.SerializeToElement(result, result.GetType());
        if (JsonComparison.Loss("$", recorded.RootElement, written) is { } loss)
            tally.Fail(recording, $"{endpoint}: the answer has lost {loss}");
        else
            tally.ResponsesRead++;

        var members = new TypedMembers(endpoint.Catalog, endpoint.File);
        members.Count(recorded.RootElement, written, endpoint.Spec.Returns.Type!);
        tally.Add(endpoint, members);
    }

    private static async Task AnswerAsync(Recording recording, HttpContext context)
    {
        context.Response.StatusCode = recording.Status;
        foreach ((string name, string value) in recording.ResponseHeaders)
        {
            if (!s_skippedHeaders.Contains(name, StringComparer.OrdinalIgnoreCase))
                context.Response.Headers.Append(name, value);
        }

        if (recording.ResponseBody.Length > 0)
            await context.Response.Body.WriteAsync(recording.ResponseBody);
    }
}
