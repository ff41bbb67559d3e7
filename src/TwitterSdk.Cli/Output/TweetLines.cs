using System.Globalization;
using System.Text.Json;
using TwitterSdk.Core.Json;

namespace TwitterSdk.Cli.Output;

/// <summary>Tweets for people, a line each, of either API.</summary>
internal sealed class TweetLines
{
    private const string Unknown = "?";

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>Takes note of the users that an answer of v2 brings beside its Tweets.</summary>
    public void Learn(JsonElement answer)
    {
        if (JsonPaths.Find(answer, "includes.users") is not { ValueKind: JsonValueKind.Array } users)
            return;
        foreach (JsonElement user in users.EnumerateArray())
        {
            if (JsonPaths.Text(user, "id") is { } id && JsonPaths.Text(user, "username") is { } name)
                _names[id] = name;
        }
    }

    /// <summary>Time, author and text; null for what is no Tweet.</summary>
    public string? Of(JsonElement tweet)
    {
        if ((JsonPaths.Text(tweet, "full_text") ?? JsonPaths.Text(tweet, "extended_tweet.full_text") ?? JsonPaths.Text(tweet, "text")) is not { } text)
            return null;
        string author = JsonPaths.Text(tweet, "user.screen_name")
            ?? (JsonPaths.Text(tweet, "author_id") is { } id ? _names.GetValueOrDefault(id, id) : Unknown);
        return $"{Time(tweet)}  @{author}  {PlainText.Line(text)}";
    }

    private static string Time(JsonElement tweet)
    {
        const string Form = "yyyy-MM-dd HH:mm";
        string? at = JsonPaths.Text(tweet, "created_at");
        if (DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment)
            || DateTimeOffset.TryParseExact(at, "ddd MMM dd HH:mm:ss zzz yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out moment))
        {
            return moment.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);
        }

        // The id tells, too.
        return JsonPaths.Text(tweet, "id") is { } id && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? new TweetId(number).CreatedAt?.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture) ?? Unknown
            : Unknown;
    }
}
