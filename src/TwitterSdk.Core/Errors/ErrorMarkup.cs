using System.Text.RegularExpressions;

namespace TwitterSdk.Core.Errors;

/// <summary>Errors that come as markup: old endpoints answer XML, gateways answer pages.</summary>
internal static partial class ErrorMarkup
{
    [GeneratedRegex("""<error\s+code="(?<code>\d{1,9})"\s*>(?<text>[^<]*)</error>""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    public static partial Regex XmlError();

    [GeneratedRegex(@"<title>\s*(?<text>[^<]+?)\s*</title>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Title();
}
