using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Streaming.Content;

/// <summary>The filters of a filtered stream: what fits any of them is sent.</summary>
internal sealed class TrackFilter : IStreamFilter
{
    private static readonly char[] s_breaks = [' ', '\n', '\t', ',', '.', '!', '?', ':', ';', '"', '(', ')', '#', '@', '$'];

    private readonly string[][] _phrases;
    private readonly IReadOnlyList<long> _follow;
    private readonly double[][] _boxes;

    public TrackFilter(EmulatorRequest request)
    {
        _phrases = [.. request.List("track").Select(phrase => Phrase(phrase))];
        _follow = request.Ids("follow");
        _boxes = [.. request.List("locations").Select(Number).Chunk(4)];
        if (Array.Exists(_boxes, box => box[0] > box[2] || box[1] > box[3]))
            throw new Refusal(406, 0, "A box of locations must begin with its south-west corner.");
    }

    public bool Matches(EmulatorTweet tweet) =>
        !tweet.Author.IsProtected
        && (Tracks(tweet.RetweetOf ?? tweet) || Follows(tweet) || Locates(tweet));

    private bool Tracks(EmulatorTweet tweet)
    {
        if (_phrases.Length == 0)
            return false;
        var words = tweet.Text.Split(s_breaks, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Array.Exists(_phrases, phrase => Array.TrueForAll(phrase, words.Contains));
    }

    private bool Follows(EmulatorTweet tweet) =>
        _follow.Contains(tweet.Author.Id)
        || (tweet.RetweetOf is { } original && _follow.Contains(original.Author.Id))
        || (tweet.InReplyTo is { } answered && _follow.Contains(answered.Author.Id));

    private bool Locates(EmulatorTweet tweet) =>
        tweet.Place is { } place
        && Array.Exists(_boxes, box => place.Longitude >= box[0] && place.Latitude >= box[1] && place.Longitude <= box[2] && place.Latitude <= box[3]);

    private static string[] Phrase(string phrase) => phrase.Length > 60
        ? throw new Refusal(406, 0, "A phrase of track has more than 60 bytes.")
        : phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.TrimStart('#', '@', '$')).ToArray();

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
