using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace TwitterSdk.Core.Errors;

/// <summary>Errors that come as markup: old endpoints answer XML, gateways answer pages.</summary>
internal static partial class ErrorMarkup
{
    /// <summary>The errors of XML, or else the title of a page.</summary>
    public static IReadOnlyList<ApiError> Read(string text)
    {
        List<ApiError> errors = [];
        foreach (Match match in XmlError().Matches(text))
        {
            int? code = int.TryParse(match.Groups["code"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
            errors.Add(new ApiError(code, Decode(match)));
        }

        if (errors.Count == 0 && Title().Match(text) is { Success: true } title)
            errors.Add(new ApiError(null, Decode(title)));
        return errors;
    }

    private static string Decode(Match match) => ErrorText.Tidy(WebUtility.HtmlDecode(match.Groups["text"].Value));

    // <errors><error code="32">Could not authenticate you</error></errors>, or without a code.
    [GeneratedRegex("""<error(\s+code\s*=\s*["'](?<code>\d{1,9})["'])?\s*>(?<text>[^<]+)</error>""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex XmlError();

    [GeneratedRegex("<title>(?<text>[^<]+)</title>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Title();
}
