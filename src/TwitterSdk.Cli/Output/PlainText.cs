using System.Buffers;

namespace TwitterSdk.Cli.Output;

/// <summary>Text of strangers for a terminal: what would steer the terminal (move the cursor, change its title) is shown as unreadable instead.</summary>
internal static class PlainText
{
    private const char Unreadable = '\uFFFD';
    private static readonly SearchValues<char> s_controls = SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(static code => (char)code).Where(char.IsControl)]);
    private static readonly SearchValues<char> s_lineEndings = SearchValues.Create("\n\r\t\v\f\u0085\u2028\u2029");

    /// <summary>On one line.</summary>
    public static string Line(string text) => Lines(text.AsSpan().ContainsAny(s_lineEndings) ? text.ReplaceLineEndings(" ").Replace('\t', ' ').Replace('\v', ' ') : text);

    /// <summary>On as many lines as it has.</summary>
    public static string Lines(string text) => text.AsSpan().ContainsAny(s_controls)
        ? string.Create(text.Length, text, static (plain, given) =>
        {
            for (int i = 0; i < plain.Length; i++)
                plain[i] = char.IsControl(given[i]) && given[i] is not ('\n' or '\r' or '\t') ? Unreadable : given[i];
        })
        : text;
}
