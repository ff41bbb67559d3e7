using System.Globalization;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Json;

internal sealed class JsonNumber(string digits, TextRange range) : JsonNode(range)
{
    public override string Kind => "a number";

    /// <summary>The number when it is whole and fits, else null.</summary>
    public int? AsInt32 =>
        int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) ? value : null;
}
