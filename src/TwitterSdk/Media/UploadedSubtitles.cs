namespace TwitterSdk.Media;

/// <summary>A text of subtitles that was uploaded.</summary>
/// <param name="Id">The id of the text.</param>
/// <param name="LanguageCode">The language, as the API wants it.</param>
/// <param name="DisplayName">What viewers choose from.</param>
internal sealed record UploadedSubtitles(MediaId Id, string LanguageCode, string DisplayName);
