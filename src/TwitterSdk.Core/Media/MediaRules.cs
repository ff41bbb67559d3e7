namespace TwitterSdk.Core.Media;

/// <summary>Holds media against what a vendor takes, before anything is sent.</summary>
internal static class MediaRules
{
    /// <summary>Finds out what the media are: by the caller's word, their bytes, their name, or what came with them.</summary>
    /// <exception cref="MediaFormatException">The type is not known or not accepted.</exception>
    public static async ValueTask<MediaRule> ChooseAsync(
        MediaReader media, IReadOnlyList<MediaRule> rules, MediaTransferOptions options, CancellationToken cancellationToken)
    {
        var type = options.MediaType;
        ReadOnlyMemory<byte> head = default;
        if (type is null)
        {
            head = await media.PeekAsync(cancellationToken).ConfigureAwait(false);
            if (head.IsEmpty)
                throw new MediaSizeException("The media are empty.", 0, rules.Max(rule => rule.MaxBytes));
            type = (MediaSniffer.FromBytes(head.Span) ?? MediaSniffer.FromFileName(media.FileName) ?? MediaSniffer.FromMediaType(media.MediaType))?.MediaType;
        }

        foreach (var rule in rules)
        {
            if (rule.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase))
                return rule;
        }

        var accepted = string.Join(", ", rules.Select(rule => rule.MediaType).Distinct());
        throw new MediaFormatException(
            type is null
                ? $"Neither the first bytes ({Convert.ToHexString(head.Span[..Math.Min(8, head.Length)])}) nor the name ('{media.FileName}') tell what the media are. Accepted are {accepted}; set MediaType when it is one of these."
                : $"The media are {type}. Accepted are {accepted}.",
            type);
    }

    /// <summary>True when the media go in one request.</summary>
    /// <exception cref="MediaSizeException">There is too much, or nothing.</exception>
    public static bool CheckSize(long length, MediaRule rule, MediaTransferOptions options)
    {
        if (length == 0)
            throw new MediaSizeException("The media are empty.", 0, rule.MaxBytes);
        if (length > rule.MaxBytes)
            throw new MediaSizeException($"{length} bytes of {rule.MediaType} are more than the {rule.MaxBytes} that are accepted.", length, rule.MaxBytes);
        if (options.Chunked == false && length > rule.MaxSimpleBytes)
        {
            throw new MediaSizeException(
                $"{length} bytes of {rule.MediaType} are more than the {rule.MaxSimpleBytes} that go in one request. Leave Chunked unset, or set it to true.",
                length,
                rule.MaxSimpleBytes);
        }

        return !(options.Chunked ?? (rule.PreferChunks || length > rule.MaxSimpleBytes));
    }
}
