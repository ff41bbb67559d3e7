using System.Globalization;
using TwitterSdk.Generators.Json;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Parsing;

/// <summary><c>"retired": "2018, use DirectMessages.NewEvent"</c>.</summary>
internal static class LifecycleParser
{
    public static LifecycleSpec? Parse(MemberReader endpoint, JsonObject json)
    {
        if (endpoint.Has("retired") && endpoint.Has("deprecated"))
            endpoint.Problems.Add(SyntaxRules.BadLifecycle, json.Find("deprecated")!.Name.Range);

        bool retired = endpoint.Has("retired");
        if (endpoint.Slice(retired ? "retired" : "deprecated") is not { } text)
            return null;
        if (text.Length == 0)
        {
            endpoint.Problems.Add(SyntaxRules.BadLifecycle, text.Range);
            return null;
        }

        TextSlice first = text.Split(',')[0];
        bool hasYear = first.Length == 4 && int.TryParse(first.Text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
        if (!hasYear)
            return new LifecycleSpec(retired, null, text.Text);
        string advice = text.From(System.Math.Min(text.Length, first.Length + 1)).Trim().Text;
        int year = int.Parse(first.Text, CultureInfo.InvariantCulture);
        return new LifecycleSpec(retired, year, advice.Length > 0 ? advice : null);
    }
}
