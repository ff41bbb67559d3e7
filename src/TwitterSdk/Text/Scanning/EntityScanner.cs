namespace TwitterSdk.Text.Scanning;

/// <summary>Finds everything that is more than text, without overlaps.</summary>
internal static class EntityScanner
{
    /// <summary>All entities, in the order of the text; of two that overlap, the one that begins first, and a link before all others.</summary>
    public static List<EntitySpan> Find(ReadOnlySpan<char> text)
    {
        var found = new List<EntitySpan>();
        UrlScanner.Find(text, found);
        MentionScanner.Find(text, found);
        HashtagScanner.Find(text, found);
        CashtagScanner.Find(text, found);
        found.Sort(static (one, other) => one.Start != other.Start ? one.Start.CompareTo(other.Start) : one.Kind.CompareTo(other.Kind));

        var end = 0;
        var kept = 0;
        for (var i = 0; i < found.Count; i++)
        {
            var entity = found[i];
            if (entity.Start < end)
                continue;
            end = entity.End;
            found[kept++] = entity;
        }

        found.RemoveRange(kept, found.Count - kept);
        return found;
    }
}
