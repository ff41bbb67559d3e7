namespace TwitterSdk.Benchmarks.Chat;

/// <summary>The limit of reading chat: finds where each part and each tag of a line begins and ends, and does nothing with it.</summary>
internal static class LazyOffsets
{
    /// <summary>Writes pairs of start and end; tells how many numbers.</summary>
    public static int Find(ReadOnlySpan<byte> line, Span<int> offsets)
    {
        int count = 0;
        int at = 0;
        if (line[0] == '@')
        {
            int tagsEnd = line.IndexOf((byte)' ');
            at = 1;
            while (at < tagsEnd)
            {
                ReadOnlySpan<byte> rest = line[at..tagsEnd];
                int length = rest.IndexOf((byte)';');
                if (length < 0)
                    length = rest.Length;
                int key = rest[..length].IndexOf((byte)'=');
                offsets[count++] = at;
                offsets[count++] = at + key;
                offsets[count++] = at + key + 1;
                offsets[count++] = at + length;
                at += length + 1;
            }

            at = tagsEnd + 1;
        }

        // Prefix, command and parameters end at blanks; the text behind a colon ends with the line.
        bool first = true;
        while (at < line.Length)
        {
            ReadOnlySpan<byte> rest = line[at..];
            int length = rest[0] == ':' && !first ? rest.Length : rest.IndexOf((byte)' ');
            if (length < 0)
                length = rest.Length;
            offsets[count++] = at;
            offsets[count++] = at + length;
            at += length + 1;
            first = false;
        }

        return count;
    }
}
