using System.Buffers;
using System.Text;
using System.Text.Json;
using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Tests.Json;

/// <summary>Models inside the caller's own JsonSerializer calls.</summary>
public sealed class JsonModelConverterTests
{
    private const string Json = """{"title":"t","gadget":{"id":7,"name":"n","x":[1, 2]},"all":[{"id":1},null,{"id":2}],"ids":[5,"6"],"none":null}""";

    private sealed record Envelope(string Title, Gadget Gadget, List<Gadget?> All, GadgetId[] Ids, Gadget? None);

    [Test]
    public void Models_are_read_and_written_inside_other_types()
    {
        var envelope = JsonSerializer.Deserialize<Envelope>(Json, JsonSerializerOptions.Web)!;
        AssertRead(envelope);
        string written = JsonSerializer.Serialize(envelope, JsonSerializerOptions.Web);
        var again = JsonSerializer.Deserialize<Envelope>(written, JsonSerializerOptions.Web)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(again.Gadget, Is.EqualTo(envelope.Gadget));
            Assert.That(again.All, Is.EqualTo(envelope.All));
        }
    }

    [TestCase(1)]
    [TestCase(7)]
    [TestCase(64)]
    public async Task Models_are_read_from_a_stream_that_comes_in_pieces(int piece)
    {
        var options = new JsonSerializerOptions(JsonSerializerOptions.Web) { DefaultBufferSize = 16 };
        using var stream = new PiecewiseStream(Encoding.UTF8.GetBytes(Json), piece);
        AssertRead((await JsonSerializer.DeserializeAsync<Envelope>(stream, options))!);
    }

    [Test]
    public async Task Models_are_read_one_by_one_from_a_stream()
    {
        using var stream = new PiecewiseStream(Encoding.UTF8.GetBytes("[{\"id\":1},{\"id\":2,\"parts\":[{\"id\":3}]}]"), 5);
        var ids = new List<long>();
        await foreach (var gadget in JsonSerializer.DeserializeAsyncEnumerable<Gadget>(stream))
            ids.Add(gadget!.Id.Value);
        Assert.That(ids, Is.EqualTo(new long[] { 1, 2 }));
    }

    [TestCase(1)]
    [TestCase(3)]
    [TestCase(50)]
    public void Models_are_read_from_memory_in_segments(int piece)
    {
        var reader = new Utf8JsonReader(Segments(Encoding.UTF8.GetBytes(Json), piece));
        AssertRead(JsonSerializer.Deserialize<Envelope>(ref reader, JsonSerializerOptions.Web)!);
    }

    [Test]
    public void What_the_options_allow_beyond_json_is_taken()
    {
        var options = new JsonSerializerOptions { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        var gadget = JsonSerializer.Deserialize<Gadget>("{\"id\":1, /* one */ \"x\":[1,], }", options)!;
        Assert.That((gadget.Id.Value, gadget.Extra!["x"]!.ToString()), Is.EqualTo((1L, "[1]")));
    }

    [TestCase("{\"id\":1")]
    [TestCase("{\"id\":tru}")]
    public void Broken_json_is_the_serializers_own_exception(string json) =>
        Assert.That(() => JsonSerializer.Deserialize<Gadget>(json), Throws.InstanceOf<JsonException>());

    [Test]
    public void Text_that_is_not_utf8_is_the_serializers_own_exception()
    {
        byte[] json = [.. "{\"name\":\""u8, 0xC3, 0x28, .. "\"}"u8];
        Assert.That(() => JsonSerializer.Deserialize<Gadget>(json), Throws.InstanceOf<JsonException>());
    }

    [Test]
    public void The_reader_stands_behind_the_model_afterwards()
    {
        var reader = new Utf8JsonReader("[ {\"id\":1} , 2 ]"u8);
        reader.Read();
        reader.Read();
        var gadget = JsonSerializer.Deserialize<Gadget>(ref reader)!;
        reader.Read();
        Assert.That((gadget.Id.Value, reader.GetInt32()), Is.EqualTo((1L, 2)));
    }

    private static void AssertRead(Envelope envelope)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(envelope.Title, Is.EqualTo("t"));
            Assert.That(envelope.Gadget.Name, Is.EqualTo("n"));
            Assert.That(envelope.Gadget.Extra!["x"]!.ToElement().GetArrayLength(), Is.EqualTo(2));
            Assert.That(envelope.All.Select(gadget => gadget?.Id.Value), Is.EqualTo(new long?[] { 1, null, 2 }));
            Assert.That(envelope.Ids.Select(id => id.Value), Is.EqualTo(new long[] { 5, 6 }));
            Assert.That(envelope.None, Is.Null);
        }
    }

    private static ReadOnlySequence<byte> Segments(byte[] utf8, int piece)
    {
        var first = new Segment(utf8.AsMemory(0, piece), 0);
        var last = first;
        for (int at = piece; at < utf8.Length; at += piece)
            last = last.Append(utf8.AsMemory(at, Math.Min(piece, utf8.Length - at)));
        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, long index)
        {
            Memory = memory;
            RunningIndex = index;
        }

        public Segment Append(ReadOnlyMemory<byte> memory)
        {
            var next = new Segment(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }

    private sealed class PiecewiseStream(byte[] utf8, int piece) : MemoryStream(utf8)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(piece, buffer.Length)], cancellationToken);

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(piece, buffer.Length)]);
    }
}
