using System.Text;
using TwitterSdk.Core.Streaming;

namespace TwitterSdk.Core.Tests.Streaming;

public sealed class LineReaderTests
{
    [TestCase(1)]
    [TestCase(7)]
    [TestCase(4096)]
    [TestCase(1_000_000)]
    public async Task Lines_come_out_whole_however_the_bytes_come_in(int chunk)
    {
        var random = new Random(chunk);
        List<string> lines = [.. Enumerable.Range(0, 200).Select(_ => new string((char)('a' + random.Next(26)), random.Next(6) == 0 ? random.Next(100_000) : random.Next(50)))];
        byte[] bytes = Encoding.UTF8.GetBytes(string.Join('\n', lines));
        if (chunk == 1)
            bytes = bytes[..20_000];

        Assert.That(await ReadAllAsync(new Chunks(bytes, chunk), int.MaxValue), Is.EqualTo(Encoding.UTF8.GetString(bytes).TrimEnd('\n').Split('\n')));
    }

    [TestCase("", new string[0])]
    [TestCase("a", new[] { "a" })]
    [TestCase("a\n", new[] { "a" })]
    [TestCase("\n\na\n\nb", new[] { "", "", "a", "", "b" })]
    public async Task Empty_lines_count_and_a_last_line_needs_no_end(string text, string[] lines) =>
        Assert.That(await ReadAllAsync(new Chunks(Encoding.UTF8.GetBytes(text), 2), 100), Is.EqualTo(lines));

    [Test]
    public void A_line_that_never_ends_is_refused() =>
        Assert.ThrowsAsync<InvalidDataException>(() => ReadAllAsync(new Chunks(new byte[200_000], 5000), 100_000));

    private static async Task<List<string>> ReadAllAsync(Stream stream, int longest)
    {
        List<string> lines = [];
        using var reader = new LineReader(stream, longest);
        do
        {
            while (reader.TryTake())
                lines.Add(Encoding.UTF8.GetString(reader.Line));
        }
        while (await reader.ReadAsync(default));

        return lines;
    }

    private sealed class Chunks(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, size)], cancellationToken);
    }
}
