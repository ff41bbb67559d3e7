using System.Text;
using TwitterSdk.Core.Streaming;

namespace TwitterSdk.Core.Tests.Streaming;

public sealed class MessageReaderTests
{
    [TestCase(1)]
    [TestCase(7)]
    [TestCase(4096)]
    [TestCase(1_000_000)]
    public async Task Messages_come_out_whole_however_the_bytes_come_in(int chunk)
    {
        var random = new Random(chunk);
        List<string> lines = [.. Enumerable.Range(0, 200).Select(_ => new string((char)('a' + random.Next(26)), random.Next(6) == 0 ? random.Next(100_000) : random.Next(50)))];
        byte[] bytes = Encoding.UTF8.GetBytes(string.Join('\n', lines) + '\n');
        if (chunk == 1)
            bytes = bytes[..20_000];

        Assert.That(await ReadAllAsync(new Chunks(bytes, chunk), int.MaxValue), Is.EqualTo(Encoding.UTF8.GetString(bytes).Split('\n').SkipLast(1)));
    }

    [TestCase("", new string[0])]
    [TestCase("a\r\n", new[] { "a" })]
    [TestCase("\n\r\na\n \nb\n", new[] { "", "", "a", "", "b" })]
    public async Task Empty_lines_count(string text, string[] lines) =>
        Assert.That(await ReadAllAsync(new Chunks(Encoding.UTF8.GetBytes(text), 2), 100), Is.EqualTo(lines));

    [TestCase(1)]
    [TestCase(3)]
    [TestCase(1000)]
    public async Task A_line_of_digits_is_the_length_of_the_message_behind_it(int chunk)
    {
        const string text = "\r\n13\r\n{\n \"n\": 1\n}\r\n\r\n5\n{  }\n{\"plain\":2}\r\n0\n3\n{}\n";
        Assert.That(
            await ReadAllAsync(new Chunks(Encoding.UTF8.GetBytes(text), chunk), 100),
            Is.EqualTo(new[] { "", "{\n \"n\": 1\n}", "", "{  }", "{\"plain\":2}", "0", "{}" }));
    }

    [Test]
    public async Task A_message_that_was_cut_off_is_never_handed_out()
    {
        using var reader = new MessageReader(new Chunks("{\"n\":1}\r\n{\"n\":2}"u8.ToArray(), 5), 100);
        List<string> messages = await ReadAllAsync(reader);
        Assert.That((messages.Single(), reader.HasRest), Is.EqualTo(("""{"n":1}""", true)));
    }

    [Test]
    public async Task An_announced_message_that_was_cut_off_is_never_handed_out()
    {
        using var reader = new MessageReader(new Chunks("20\r\n{\"n\":1}\r\n"u8.ToArray(), 5), 100);
        List<string> messages = await ReadAllAsync(reader);
        Assert.That((messages.Count, reader.HasRest), Is.EqualTo((0, true)));
    }

    [Test]
    public void A_line_that_never_ends_is_refused() =>
        Assert.ThrowsAsync<InvalidDataException>(() => ReadAllAsync(new Chunks(new byte[200_000], 5000), 100_000));

    [Test]
    public void A_length_beyond_all_bounds_is_refused() =>
        Assert.ThrowsAsync<InvalidDataException>(() => ReadAllAsync(new Chunks("99999999\n{"u8.ToArray(), 50), 100_000));

    private static async Task<List<string>> ReadAllAsync(Stream stream, int longest)
    {
        using var reader = new MessageReader(stream, longest);
        return await ReadAllAsync(reader);
    }

    private static async Task<List<string>> ReadAllAsync(MessageReader reader)
    {
        List<string> messages = [];
        do
        {
            while (reader.TryTake())
                messages.Add(Encoding.UTF8.GetString(reader.Message));
        }
        while (await reader.ReadAsync(default) > 0);

        return messages;
    }

    private sealed class Chunks(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, size)], cancellationToken);
    }
}
