using System.Globalization;
using System.Text;

namespace TwitterSdk.Benchmarks.Documents;

/// <summary>JSON that is made up, the same each time: text and numbers come from a small generator of its own.</summary>
/// <param name="seed">Where the generator starts.</param>
/// <param name="escapes">True to escape slashes, angle brackets and everything beyond ASCII, as v1.1 does; v2 escapes only what it must.</param>
internal sealed class MadeJson(uint seed, bool escapes)
{
    private static readonly string[] s_words =
        "the of and timeline people today never build light coffee release morning network little signal garden river window story paper music again under before"
            .Split(' ');

    private readonly StringBuilder _json = new();
    private uint _state = seed;

    /// <summary>What was made since the last time.</summary>
    public string Take()
    {
        string json = _json.ToString();
        _json.Clear();
        return json;
    }

    // The same numbers on every run and every version of .NET.
    public int Below(int limit)
    {
        _state = (_state * 1_664_525) + 1_013_904_223;
        return (int)((_state >> 8) % (uint)limit);
    }

    public bool Chance(int percent) => Below(100) < percent;

    public string Word() => s_words[Below(s_words.Length)];

    public string Words(int count)
    {
        var text = new StringBuilder();
        for (int at = 0; at < count; at++)
            text.Append(at > 0 ? " " : "").Append(Word());
        return text.Append(Chance(15) ? " I’m here 🎉" : ".").ToString();
    }

    public string Code(int length) => string.Create(length, this, static (chars, json) =>
    {
        foreach (ref char c in chars)
            c = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"[json.Below(62)];
    });

    public MadeJson Raw(string json)
    {
        _json.Append(json);
        return this;
    }

    public MadeJson Open() => Raw("{");

    public void Close() => _json.Append('}');

    public MadeJson Name(string name)
    {
        _json.Append(_json[^1] == '{' ? "\"" : ",\"").Append(name).Append("\":");
        return this;
    }

    public MadeJson Items(int count, Action<int> item)
    {
        _json.Append('[');
        for (int at = 0; at < count; at++)
        {
            if (at > 0)
                _json.Append(',');
            item(at);
        }

        return Raw("]");
    }

    public MadeJson Plain(string name, string json) => Name(name).Raw(json);

    public MadeJson Flag(string name, bool value) => Plain(name, value ? "true" : "false");

    public MadeJson Number(string name, long number) => Plain(name, Digits(number));

    public MadeJson Id(string name, long id) => Plain(name, $"\"{Digits(id)}\"");

    public MadeJson Twin(string name, long id) => Number(name, id).Id(name + "_str", id);

    public MadeJson RubyTime(string name, int seconds) => Text(name, Moment(seconds).ToString("ddd MMM dd HH:mm:ss '+0000' yyyy", CultureInfo.InvariantCulture));

    public MadeJson IsoTime(string name, int seconds) => Text(name, Moment(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss'.000Z'", CultureInfo.InvariantCulture));

    public MadeJson Text(string name, string text)
    {
        Name(name)._json.Append('"');
        foreach (char c in text)
        {
            if (c == '"' || (escapes && c == '/'))
                _json.Append('\\').Append(c);
            else if (escapes && (c is '<' or '>' or > '\u007e'))
                _json.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else
                _json.Append(c);
        }

        return Raw("\"");
    }

    public static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static DateTimeOffset Moment(int seconds) => DateTimeOffset.UnixEpoch.AddSeconds(1_100_000_000L + seconds);
}
