using System.Text;
using System.Text.Json;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Testing;
using TwitterSdk.Testing.Specs;

namespace TwitterSdk.Recorded.Tests;

/// <summary>Compares what the client made of an answer with the recorded answer.</summary>
internal static class AnswerReading
{
    private static readonly JsonReaderOptions s_severalValues = new() { AllowMultipleValues = true };

    /// <summary>The paths of what was lost; empty when nothing was.</summary>
    public static IReadOnlyList<string> Losses(Recording recording, CatalogEndpoint endpoint, object? result, Tally tally)
    {
        // A vendor may say done without a word.
        if (recording.ResponseBody.Length == 0)
            return [];
        ReturnSpec returns = endpoint.Spec.Returns;
        switch (returns.Kind)
        {
            case ReturnKind.None:
                return [];
            case ReturnKind.Text:
                return (string?)result == Encoding.UTF8.GetString(recording.ResponseBody) ? [] : ["the text"];
            case ReturnKind.Bytes:
                return result is byte[] bytes && bytes.AsSpan().SequenceEqual(recording.ResponseBody) ? [] : ["the bytes"];
            case ReturnKind.Redirect or ReturnKind.Page:
                return result is Uri ? [] : ["the address"];
        }

        var members = new AnswerMembers(endpoint.Catalog, endpoint.File, recording.Departures, hasPlaceholders: recording.AnyParameters);
        TypeRef type = returns.Kind == ReturnKind.Stream ? TypeRef.Plain(TypeKind.List, default) with { Element = returns.Type } : returns.Type!;
        members.Walk(Recorded(recording, returns.Kind), result is null ? null : JsonSerializer.SerializeToElement(result, result.GetType()), type);
        tally.Add(endpoint, members);
        return members.Lost;
    }

    /// <summary>The values that stand one behind the other in a body, as those of a stream do.</summary>
    public static List<JsonElement> Values(byte[] body)
    {
        var values = new List<JsonElement>();
        var reader = new Utf8JsonReader(body, s_severalValues);
        while (reader.Read())
            values.Add(JsonElement.ParseValue(ref reader));
        return values;
    }

    /// <summary>All messages of a stream, to its end.</summary>
    public static async Task<object> TakeAllAsync(object stream)
    {
        Type message = stream.GetType().GetGenericArguments()[0];
        return await (Task<object>)typeof(AnswerReading).GetMethod(nameof(TakeAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(message).Invoke(null, [stream])!;
    }

    private static async Task<object> TakeAsync<T>(IAsyncEnumerable<T> stream)
    {
        var messages = new List<T>();
        await foreach (T message in stream)
            messages.Add(message);
        return messages;
    }

    private static JsonElement Recorded(Recording recording, ReturnKind kind) => kind switch
    {
        ReturnKind.Stream => JsonSerializer.SerializeToElement(Values(recording.ResponseBody)),
        ReturnKind.Form => JsonSerializer.SerializeToElement(RecordedRequest.ParseForm(Encoding.UTF8.GetString(recording.ResponseBody)).ToDictionary()),
        _ => JsonElement.Parse(recording.ResponseBody),
    };
}
