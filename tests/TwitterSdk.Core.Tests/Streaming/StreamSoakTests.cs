using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Json;
using TwitterSdk.Core.Streaming;
using TwitterSdk.Core.Tests.Http;
using TwitterSdk.Core.Tests.Json;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Streaming;

/// <summary>A long stream over real sockets on which everything goes wrong, again and again.</summary>
public sealed class StreamSoakTests
{
    private const int Messages = 10_000;
    private const int Faults = 200;
    private const int Overlap = 25;

    private static readonly ReconnectPolicy s_hurried = new()
    {
        Network = new ReconnectDelays(TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(5), Doubles: false, AtOnceFirst: true),
        Refused = new ReconnectDelays(TimeSpan.FromMilliseconds(2), TimeSpan.FromMilliseconds(5), Doubles: true),
        Limited = new ReconnectDelays(TimeSpan.FromMilliseconds(3), TimeSpan.FromMilliseconds(5), Doubles: true),
        LimitNotices = ["enhance your calm"],
    };

    [Test]
    public async Task Ten_thousand_messages_survive_two_hundred_faults_complete_in_order_and_once()
    {
        var vendor = new FaultyVendor(seed: 20);
        await using StubServer server = await StubServer.StartAsync((request, context) => vendor.AnswerAsync(request, context));
        ApiConnection api = TestApi.To(server);
        ApiStream<Gadget> stream = api.Stream<Gadget>(api.Begin(Streams.Endpoint), default)
            .With(options => options with
            {
                Reconnect = s_hurried,
                Capacity = 100,
                MaxSilence = TimeSpan.FromMilliseconds(300),
                Backfill = new StreamBackfill("backfill", TimeSpan.FromMinutes(1), 5),
            })
            .WithoutDuplicates(gadget => gadget.Count, remembered: 300);

        int expected = 0;
        long early = 0;
        await foreach (Gadget gadget in stream)
        {
            Assert.That(gadget.Count, Is.EqualTo(expected));
            vendor.Received = expected;
            if (++expected == Messages / 4)
                early = GC.GetTotalMemory(forceFullCollection: true);
            if (expected == Messages)
                break;
        }

        long late = GC.GetTotalMemory(forceFullCollection: true);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(vendor.Happened.Values.Sum(), Is.GreaterThanOrEqualTo(Faults), Describe(vendor));
            Assert.That(vendor.Happened, Has.Count.EqualTo(FaultyVendor.Kinds), Describe(vendor));
            Assert.That(stream.Statistics.Duplicates, Is.GreaterThan(Overlap));
            Assert.That(stream.Statistics.Cut, Is.GreaterThan(0));
            Assert.That(late - early, Is.LessThan(2_000_000), "memory grows with messages");
        }
    }

    private static string Describe(FaultyVendor vendor) => string.Join(", ", vendor.Happened.Select(pair => $"{pair.Key} {pair.Value}"));

    /// <summary>Sends numbers in order; a connection that asks for a backfill begins somewhat before what was received for sure.</summary>
    private sealed class FaultyVendor(int seed)
    {
        public const int Kinds = 9;

        // A connection that the client has given up may still be sending while the next one is asked for.
        private readonly Lock _gate = new();
        private readonly Random _random = new(seed);
        private int _received = -1;

        /// <summary>The last number that was received for sure.</summary>
        public int Received
        {
            set => Volatile.Write(ref _received, value);
        }

        public SortedDictionary<string, int> Happened { get; } = new(StringComparer.Ordinal);

        public async Task AnswerAsync(RecordedRequest request, HttpContext context)
        {
            bool isLast;
            int fault, next, count;
            lock (_gate)
            {
                isLast = Happened.Values.Sum() >= Faults;
                fault = isLast ? -1 : _random.Next(Kinds);
                int overlap = request.Query.Contains("backfill=", StringComparison.Ordinal) ? _random.Next(Overlap + 1) : 0;
                next = Math.Max(0, Volatile.Read(ref _received) + 1 - overlap);
                count = isLast ? Messages : _random.Next(40, 100);
            }

            if (await RefusesAsync(fault, context))
                return;

            await context.Response.StartAsync();
            for (int end = next + count; next < end && !context.RequestAborted.IsCancellationRequested; next++)
                await SendAsync(context, Line(next));
            await BreakAsync(fault, Line(next), context);
        }

        private async Task<bool> RefusesAsync(int fault, HttpContext context)
        {
            switch (fault)
            {
                case 0:
                    Note("503");
                    context.Response.StatusCode = 503;
                    return true;
                case 1:
                    Note("429");
                    context.Response.StatusCode = 429;
                    return true;
                case 2:
                    Note("refused socket");
                    context.Abort();
                    return true;
                case 3:
                    Note("notice");
                    await SendAsync(context, "Easy there. Enhance your calm.\r\n");
                    return true;
                default:
                    return false;
            }
        }

        private async Task BreakAsync(int fault, string line, HttpContext context)
        {
            switch (fault)
            {
                case 4:
                    Note("cut line");
                    await SendAsync(context, line[..Below(line.Length - 2)]);
                    // A reset throws away what was not read yet.
                    await Task.Delay(10);
                    context.Abort();
                    break;
                case 5:
                    Note("reset");
                    context.Abort();
                    break;
                case 6:
                    Note("garbage");
                    await SendAsync(context, "{\"count\":" + line);
                    break;
                case 7:
                    Note("stall");
                    await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                    break;
                case 8:
                    Note("clean end");
                    await SendAsync(context, "\r\n");
                    break;
            }
        }

        private void Note(string fault)
        {
            lock (_gate)
                Happened[fault] = Happened.GetValueOrDefault(fault) + 1;
        }

        private int Below(int end)
        {
            lock (_gate)
                return _random.Next(1, end);
        }

        // Every seventh message is long, some with its length before it.
        private static string Line(int number)
        {
            string json = string.Create(CultureInfo.InvariantCulture, $"{{\"count\":{number},\"name\":\"{new string('n', number % 7 == 0 ? 3000 : 30)}\"}}\r\n");
            return number % 5 == 0 ? string.Create(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(json)}\r\n{json}") : json;
        }

        private static async Task SendAsync(HttpContext context, string text)
        {
            await context.Response.WriteAsync(text);
            await context.Response.Body.FlushAsync();
        }
    }
}
