using TwitterSdk.Core.Media;

namespace TwitterSdk.Media;

/// <summary>Subtitles in one language.</summary>
/// <param name="Source">The text, as a SubRip file (<c>.srt</c>); API v2 takes WebVTT (<c>.vtt</c>) too.</param>
/// <param name="LanguageCode">The language, as in BCP 47: <c>en</c>. API v2 knows languages of two letters alone.</param>
/// <param name="DisplayName">What viewers choose from: <c>English</c>.</param>
public sealed record MediaSubtitles(MediaSource Source, string LanguageCode, string DisplayName);
