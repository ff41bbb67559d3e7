using TwitterSdk.Core.Http;
using TwitterSdk.Core.Streaming;
using TwitterSdk.Core.Tests.Http;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Streaming;

/// <summary>Streams of numbers, from a script: each answer is one connection.</summary>
internal static class Posts
{
    public static ApiStream<Post> Over(FakeClock clock, params Func<HttpResponseMessage>[] connections) => Over(ScriptedHandler.InTurn(connections), clock);

    public static ApiStream<Post> Over(HttpMessageHandler handler, FakeClock clock)
    {
        ApiConnection api = TestApi.Over(handler, clock);
        return api.Stream<Post>(api.Begin(Streams.Endpoint), default);
    }

    public static string Lines(params int[] numbers) => string.Concat(numbers.Select(number => $"{{\"n\":{number}}}\r\n"));

    /// <summary>Reads until the end, or so many.</summary>
    public static async Task<List<int>> ReadAsync(this IAsyncEnumerable<Post> stream, int? count = null)
    {
        List<int> numbers = [];
        await foreach (Post post in stream)
        {
            numbers.Add(post.Number);
            if (numbers.Count == count)
                break;
        }

        return numbers;
    }

    /// <summary>Reads until the end: messages as numbers, events as names.</summary>
    public static async Task<List<string>> StepsAsync(this ApiStream<Post> stream)
    {
        List<string> steps = [];
        await foreach (StreamItem<Post> item in stream.WithEvents())
            steps.Add(item.IsMessage ? $"{item.Message.Number}" : item.Event.GetType().Name);
        return steps;
    }
}
