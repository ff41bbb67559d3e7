namespace TwitterSdk.Benchmarks.Page;

// The shapes of the SDK's models, for System.Text.Json's generator. Ids and enums are text.

internal sealed record StjV2Entities
{
    public IReadOnlyList<StjV2AnnotationEntity>? Annotations { get; init; }

    public IReadOnlyList<StjV2TagEntity>? Cashtags { get; init; }

    public IReadOnlyList<StjV2TagEntity>? Hashtags { get; init; }

    public IReadOnlyList<StjV2MentionEntity>? Mentions { get; init; }

    public IReadOnlyList<StjV2UrlEntity>? Urls { get; init; }
}

internal sealed record StjV2AnnotationEntity
{
    public int Start { get; init; }

    public int End { get; init; }

    public double? Probability { get; init; }

    public string? Type { get; init; }

    public string? NormalizedText { get; init; }
}

internal sealed record StjV2MentionEntity
{
    public int End { get; init; }

    public string? Id { get; init; }

    public int Start { get; init; }

    public string? Username { get; init; }
}

internal sealed record StjV2TagEntity
{
    public int End { get; init; }

    public int Start { get; init; }

    public string? Tag { get; init; }
}

internal sealed record StjV2UrlEntity
{
    public string? Description { get; init; }

    public string? DisplayUrl { get; init; }

    public int End { get; init; }

    public string? ExpandedUrl { get; init; }

    public IReadOnlyList<StjV2UrlImage>? Images { get; init; }

    public string? MediaKey { get; init; }

    public int Start { get; init; }

    public int? Status { get; init; }

    public string? Title { get; init; }

    public string? UnwoundUrl { get; init; }

    public string? Url { get; init; }
}

internal sealed record StjV2UrlImage
{
    public int? Height { get; init; }

    public string? Url { get; init; }

    public int? Width { get; init; }
}
