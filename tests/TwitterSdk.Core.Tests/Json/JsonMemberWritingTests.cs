using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Tests.Json;

/// <summary>What each way of writing a member puts on the wire.</summary>
public sealed class JsonMemberWritingTests
{
    private static readonly DateTimeOffset s_moment = new(2018, 10, 10, 20, 19, 24, TimeSpan.Zero);

    [Test]
    public void Null_writes_nothing()
    {
        Assert.That(
            Written(static json =>
            {
                json.Member("a"u8, (string?)null);
                json.Member("a"u8, (int?)null);
                json.Member("a"u8, (long?)null);
                json.Member("a"u8, (double?)null);
                json.Member("a"u8, (bool?)null);
                json.Member("a"u8, (DateTimeOffset?)null, TimeFormat.Iso);
                json.Member("a"u8, (DateOnly?)null);
                json.Member("a"u8, (JsonRaw?)null);
                json.Model("a"u8, (GadgetOwner?)null);
                json.Value("a"u8, (GadgetId?)null);
                json.Text("a"u8, (long?)null);
                json.Text("a"u8, (GadgetId?)null);
                json.Twin("a"u8, "b"u8, (long?)null);
                json.Twin("a"u8, "b"u8, (GadgetId?)null);
                json.List("a"u8, (IReadOnlyList<GadgetOwner>?)null);
                json.List("a"u8, (IReadOnlyList<int>?)null, static (writer, item) => writer.WriteNumberValue(item));
                json.Map("a"u8, (IReadOnlyDictionary<string, int>?)null, static (writer, item) => writer.WriteNumberValue(item));
            }),
            Is.EqualTo("{}"));
    }

    [Test]
    public void Scalars_are_written_under_their_name()
    {
        int? count = 1;
        GadgetId? id = new GadgetId(5);
        Assert.That(
            Written(json =>
            {
                json.Member("text"u8, "a\"b");
                json.Member("int"u8, 1);
                json.Member("maybe"u8, count);
                json.Member("long"u8, 5_000_000_000L);
                json.Member("double"u8, 1.5);
                json.Member("bool"u8, true);
                json.Member("day"u8, new DateOnly(2018, 1, 2));
                json.Member("raw"u8, JsonRaw.Parse("[1, 2]"));
                json.Value("id"u8, new GadgetId(4));
                json.Value("maybe_id"u8, id);
                json.Text("id_text"u8, new GadgetId(4));
                json.Text("maybe_text"u8, id);
                json.Text("long_text"u8, long.MinValue);
                json.Model("owner"u8, new GadgetOwner { Name = "n" });
            }),
            Is.EqualTo("""
                {"text":"a\u0022b","int":1,"maybe":1,"long":5000000000,"double":1.5,"bool":true,"day":"2018-01-02","raw":[1, 2],"id":4,"maybe_id":5,"id_text":"4","maybe_text":"5","long_text":"-9223372036854775808","owner":{"name":"n"}}
                """));
    }

    [Test]
    public void Twins_are_written_as_number_and_as_text()
    {
        GadgetId? maybe = new GadgetId(2);
        Assert.That(
            Written(json =>
            {
                json.Twin("id"u8, "id_str"u8, new GadgetId(1));
                json.Twin("to"u8, "to_str"u8, maybe);
                json.Twin("next"u8, "next_str"u8, -1L);
            }),
            Is.EqualTo("""{"id":1,"id_str":"1","to":2,"to_str":"2","next":-1,"next_str":"-1"}"""));
    }

    [Test]
    public void Moments_are_numbers_or_text_as_the_form_says()
    {
        Assert.That(
            Written(static json =>
            {
                json.Member("ruby"u8, s_moment, TimeFormat.Ruby);
                json.Member("iso"u8, s_moment, TimeFormat.Iso);
                json.Member("unix"u8, s_moment, TimeFormat.Unix);
                json.Member("unix_ms"u8, s_moment, TimeFormat.UnixMilliseconds);
                json.Member("unix_text"u8, s_moment, TimeFormat.UnixText);
                json.Member("unix_ms_text"u8, s_moment, TimeFormat.UnixMillisecondsText);
                json.Member("minute"u8, s_moment, TimeFormat.Minute);
            }),
            Is.EqualTo("""
                {"ruby":"Wed Oct 10 20:19:24 \u002B0000 2018","iso":"2018-10-10T20:19:24Z","unix":1539202764,"unix_ms":1539202764000,"unix_text":"1539202764","unix_ms_text":"1539202764000","minute":"201810102019"}
                """));
    }

    [Test]
    public void Lists_and_maps_are_written_with_their_elements()
    {
        IReadOnlyList<IReadOnlyList<int>> grid = [[1, 2], []];
        var map = new Dictionary<string, int>(StringComparer.Ordinal) { ["a"] = 1, ["b"] = 2 };
        Assert.That(
            Written(json =>
            {
                json.List("ids"u8, [new GadgetId(1), new GadgetId(2)]);
                json.List("owners"u8, new GadgetOwner[] { new() { Age = 1 } });
                json.List("grid"u8, grid, static (writer, row) => writer.ListValue(row, static (inner, item) => inner.WriteNumberValue(item)));
                json.Map("map"u8, map, static (writer, item) => writer.WriteNumberValue(item));
            }),
            Is.EqualTo("""{"ids":[1,2],"owners":[{"name":"","age":1}],"grid":[[1,2],[]],"map":{"a":1,"b":2}}"""));
    }

    [Test]
    public void An_id_of_any_length_is_written_as_text()
    {
        string text = new('x', 1000);
        Assert.That(Written(json => json.Text("id"u8, new LongText(text))), Is.EqualTo($$"""{"id":"{{text}}"}"""));
    }

    [Test]
    public void Ids_and_moments_are_written_without_allocating()
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var json = new Utf8JsonWriter(buffer);
        long Round()
        {
            buffer.ResetWrittenCount();
            json.Reset();
            long before = GC.GetAllocatedBytesForCurrentThread();
            json.WriteStartObject();
            json.Twin("id"u8, "id_str"u8, new GadgetId(1));
            json.Member("made"u8, s_moment, TimeFormat.Ruby);
            json.Member("iso"u8, s_moment, TimeFormat.Iso);
            json.WriteEndObject();
            json.Flush();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Round();
        Assert.That(Round(), Is.Zero);
    }

    private static string Written(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private readonly record struct LongText(string Value) : IWireValue
    {
        public string ToString(string? format, IFormatProvider? formatProvider) => Value;

        public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
            Encoding.UTF8.TryGetBytes(Value, utf8Destination, out bytesWritten);
    }
}
