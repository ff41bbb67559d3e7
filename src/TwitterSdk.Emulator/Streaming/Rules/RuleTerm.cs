using System.Globalization;
using TwitterSdk.Emulator.Chapters.Search;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Streaming.Rules;

/// <summary>One word or operator of a rule. Operators mean what they mean in a search; words are compared whole.</summary>
internal static class RuleTerm
{
    private static readonly HashSet<string> s_companions = ["has", "is", "lang", "sample"];

    /// <exception cref="RuleException">There is no such operator, or it cannot be used so.</exception>
    public static RuleNode Parse(string term, bool isNegated)
    {
        int colon = term.IndexOf(':', StringComparison.Ordinal);
        bool isOperator = colon > 0 && term[0] is not ('"' or '#' or '$' or '@') && !term.StartsWith("http", StringComparison.OrdinalIgnoreCase);
        if (!isOperator)
            return new RuleNode(term.Length > 1 && term[0] is '#' or '$' or '@' ? SearchTerm.Parse(term)! : RuleWords.Of(term), StandsAlone: true);
        string name = term[..colon].ToLowerInvariant();
        string value = term[(colon + 1)..].Trim('"');
        if (value.Length == 0)
            throw new RuleException($"The operator {name}: has no value.");
        if (name == "sample" && isNegated)
            throw new RuleException("sample: cannot be negated.");
        if (name == "is" && value == "nullcast" && !isNegated)
            throw new RuleException("is:nullcast can be used negated only.");
        return new RuleNode(
            Own(name, value) ?? SearchTerm.Parse(term) ?? throw new RuleException($"There is no operator {name}:{(name is "is" or "has" ? value : "")}."),
            StandsAlone: !s_companions.Contains(name));
    }

    private static Predicate<EmulatorTweet>? Own(string name, string value) => name switch
    {
        "sample" => Sample(value),
        "bio" => tweet => tweet.Author.Description.Contains(value, StringComparison.OrdinalIgnoreCase),
        "bio_name" => tweet => tweet.Author.Name.Contains(value, StringComparison.OrdinalIgnoreCase),
        "bio_location" => tweet => tweet.Author.Location.Contains(value, StringComparison.OrdinalIgnoreCase),
        "source" => tweet => tweet.Source.Equals(value, StringComparison.OrdinalIgnoreCase),
        "bounding_box" => Box(Numbers(name, value, 4)),
        "point_radius" => Radius(value),
        _ => null,
    };

    // The same tweets for the same share, whoever asks.
    private static Predicate<EmulatorTweet> Sample(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int percent) && percent is >= 1 and <= 100
            ? tweet => StreamShare.Of(tweet.Id, 100) < percent
            : throw new RuleException("sample: takes a whole number of percent from 1 to 100.");

    private static Predicate<EmulatorTweet> Box(double[] box) => tweet =>
        tweet.Place is { } at && at.Longitude >= box[0] && at.Latitude >= box[1] && at.Longitude <= box[2] && at.Latitude <= box[3];

    private static Predicate<EmulatorTweet> Radius(string value)
    {
        string inner = value.Trim('[', ']');
        double unit = inner.EndsWith("km", StringComparison.Ordinal) ? 1
            : inner.EndsWith("mi", StringComparison.Ordinal) ? 1.609344
            : throw new RuleException("point_radius: takes [longitude latitude radius], the radius in km or mi.");
        double[] at = Numbers("point_radius", inner[..^2], 3);
        return tweet => tweet.Place is { } place && Distance(place, at[0], at[1]) <= at[2] * unit;
    }

    private static double Distance(EmulatorPlace place, double longitude, double latitude)
    {
        const double kilometresPerDegree = 111.32;
        double east = (place.Longitude - longitude) * Math.Cos(double.DegreesToRadians(latitude));
        return kilometresPerDegree * double.Hypot(east, place.Latitude - latitude);
    }

    private static double[] Numbers(string name, string value, int count)
    {
        string[] texts = value.Trim('[', ']').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        double[] numbers = [.. texts.Select(text => double.TryParse(text, CultureInfo.InvariantCulture, out double number) ? number : double.NaN)];
        return numbers.Length == count && !Array.Exists(numbers, double.IsNaN)
            ? numbers
            : throw new RuleException($"{name}: takes {count} numbers in brackets.");
    }
}
