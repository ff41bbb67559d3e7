using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using TwitterSdk.Core.Errors;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Testing;
using TwitterSdk.Testing.Specs;

namespace TwitterSdk.Recorded.Tests;

/// <summary>Sends recorded requests with the real client over a real socket, and reads the recorded answers.</summary>
internal static class Replay
{
    private static readonly string[] s_skippedHeaders = ["transfer-encoding", "content-length", "content-encoding", "connection"];

    public static async Task<Tally> RunAsync(IReadOnlyList<Recording> recordings, ReplayClient client)
    {
        Recording? current = null;
        bool isStream = false;
        await using StubServer server = await StubServer.StartAsync((_, context) => AnswerAsync(current!, isStream, context));
        var tally = new Tally();
        foreach (Recording recording in recordings)
        {
            tally.Exchanges++;
            current = recording;
            try
            {
                if (EndpointFinder.Find(recording, client.Catalog, client.Group) is { } found)
                {
                    isStream = found.Endpoint.Spec.Returns.Kind == ReturnKind.Stream;
                    await RunAsync(recording, found, client, server, tally);
                }
                else
                {
                    tally.Fail(recording, $"no spec has an endpoint for {recording.Method} {recording.Uri.AbsolutePath}");
                }
            }
            catch (Exception exception)
            {
                tally.Fail(recording, exception.ToString());
            }
        }

        return tally;
    }

    private static async Task RunAsync(Recording recording, FoundEndpoint found, ReplayClient client, StubServer server, Tally tally)
    {
        CatalogEndpoint endpoint = found.Endpoint;
        int before = server.Requests.Count;
        object? result = null;
        bool isRefused = false;
        try
        {
            result = await EndpointInvoker.InvokeAsync(client.Create(server.Address + "/{host}", found.Naming), endpoint, found.Values, found.Body);
            if (endpoint.Spec.Returns.Kind == ReturnKind.Stream)
                result = await AnswerReading.TakeAllAsync(result!);
        }
        catch (ApiException refused) when ((int)refused.Failure.Status == recording.Status && recording.Status >= 400)
        {
            isRefused = true;
        }

        // An illustration says nothing of its parameters.
        List<string> differences = recording.AnyParameters ? [] : RequestComparison.Differences(recording, found, server.Requests[before]);
        if (differences.Count == 0)
            tally.RequestsEqual++;
        else
            tally.Fail(recording, $"{endpoint}: {string.Join("; ", differences)}");

        IReadOnlyList<string> losses = isRefused ? [] : AnswerReading.Losses(recording, endpoint, result, tally);
        if (losses.Count == 0)
            tally.ResponsesRead++;
        else
            tally.Fail(recording, $"{endpoint}: the answer has lost {string.Join(", ", losses)}");
    }

    private static async Task AnswerAsync(Recording recording, bool isStream, HttpContext context)
    {
        context.Response.StatusCode = recording.Status;
        foreach ((string name, string value) in recording.ResponseHeaders)
        {
            if (!s_skippedHeaders.Contains(name, StringComparer.OrdinalIgnoreCase))
                context.Response.Headers.Append(name, value);
        }

        byte[] body = isStream && recording.Status < 400 ? Lines(recording.ResponseBody) : recording.ResponseBody;
        if (body.Length > 0)
            await context.Response.Body.WriteAsync(body);
    }

    /// <summary>A message a line, as streams have them; documentation shows messages over many lines.</summary>
    private static byte[] Lines(byte[] body) =>
        Encoding.UTF8.GetBytes(string.Concat(AnswerReading.Values(body).Select(value => JsonSerializer.Serialize(value) + "\r\n")));
}
