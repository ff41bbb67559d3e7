using System.Text.Json;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;

namespace TwitterSdk.Emulator.Wire;

/// <summary>One page of a list that is walked by numeric cursors: -1 at the start, 0 at the end, negative on the way back.</summary>
internal sealed class CursorPage<T>
{
    /// <summary>Cursors are too great for a double on purpose, as the vendor's are: a client that loses bits goes astray.</summary>
    private const long First = 1480000000000000001;

    private readonly int _start;
    private readonly int _total;

    private CursorPage(IReadOnlyList<T> all, int start, int end)
    {
        _start = start;
        _total = all.Count;
        Items = [.. all.Skip(start).Take(end - start)];
    }

    public IReadOnlyList<T> Items { get; }

    public static CursorPage<T> Of(EmulatorRequest request, IReadOnlyList<T> all, int count)
    {
        long cursor = request.Long("cursor") ?? -1;
        switch (cursor)
        {
            case -1:
                return new CursorPage<T>(all, 0, Math.Min(count, all.Count));
            case 0:
                return new CursorPage<T>(all, all.Count, all.Count);
        }

        long place = Math.Abs(cursor) - First;
        if (place < 0 || place > all.Count)
            throw Refusal.Invalid("cursor", "leads nowhere");
        return cursor > 0
            ? new CursorPage<T>(all, (int)place, (int)Math.Min(place + count, all.Count))
            : new CursorPage<T>(all, (int)Math.Max(0, place - count), (int)place);
    }

    /// <param name="withTotal">Whether the vendor has the member <c>total_count</c> here; it never holds anything.</param>
    /// <param name="more">Writes what the page has beside that.</param>
    public void Write(Utf8JsonWriter json, string name, Action<Utf8JsonWriter, T> writeItem, bool withTotal = true, Action<Utf8JsonWriter>? more = null)
    {
        int end = _start + Items.Count;
        json.WriteStartObject();
        more?.Invoke(json);
        json.WriteStartArray(name);
        foreach (T item in Items)
            writeItem(json, item);
        json.WriteEndArray();
        json.WriteTwin("next_cursor", end >= _total ? 0 : First + end);
        json.WriteTwin("previous_cursor", _start == 0 ? 0 : -(First + _start));
        if (withTotal)
            json.WriteNull("total_count"u8);
        json.WriteEndObject();
    }
}
