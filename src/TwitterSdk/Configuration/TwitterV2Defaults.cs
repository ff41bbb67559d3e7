using TwitterSdk.Core.Http;
using TwitterSdk.V2;

namespace TwitterSdk.Configuration;

/// <summary>Fields and expansions that calls of v2 ask for when they say none of their own, wherever an endpoint takes them. An empty list in a request asks for none.</summary>
public sealed class TwitterV2Defaults
{
    /// <summary>What to tell about each Tweet.</summary>
    public IReadOnlyList<TweetField>? TweetFields { get; set; }

    /// <summary>What to tell about each user.</summary>
    public IReadOnlyList<UserField>? UserFields { get; set; }

    /// <summary>What to tell about each medium.</summary>
    public IReadOnlyList<MediaField>? MediaFields { get; set; }

    /// <summary>What to tell about each place.</summary>
    public IReadOnlyList<PlaceField>? PlaceFields { get; set; }

    /// <summary>What to tell about each poll.</summary>
    public IReadOnlyList<PollField>? PollFields { get; set; }

    /// <summary>What to tell about each list.</summary>
    public IReadOnlyList<ListField>? ListFields { get; set; }

    /// <summary>What to tell about each Space.</summary>
    public IReadOnlyList<SpaceField>? SpaceFields { get; set; }

    /// <summary>What to tell about each topic.</summary>
    public IReadOnlyList<TopicField>? TopicFields { get; set; }

    /// <summary>What to tell about each direct message.</summary>
    public IReadOnlyList<DirectMessageField>? DirectMessageFields { get; set; }

    /// <summary>What to send along with each Tweet.</summary>
    public IReadOnlyList<TweetExpansion>? TweetExpansions { get; set; }

    /// <summary>What to send along with each user.</summary>
    public IReadOnlyList<UserExpansion>? UserExpansions { get; set; }

    /// <summary>What to send along with each list.</summary>
    public IReadOnlyList<ListExpansion>? ListExpansions { get; set; }

    /// <summary>What to send along with each Space.</summary>
    public IReadOnlyList<SpaceExpansion>? SpaceExpansions { get; set; }

    /// <summary>What to send along with each direct message.</summary>
    public IReadOnlyList<DirectMessageExpansion>? DirectMessageExpansions { get; set; }

    internal ApiSelections ToSelections() => ApiSelections.None
        .With(TweetFields)
        .With(UserFields)
        .With(MediaFields)
        .With(PlaceFields)
        .With(PollFields)
        .With(ListFields)
        .With(SpaceFields)
        .With(TopicFields)
        .With(DirectMessageFields)
        .With(TweetExpansions)
        .With(UserExpansions)
        .With(ListExpansions)
        .With(SpaceExpansions)
        .With(DirectMessageExpansions);
}
