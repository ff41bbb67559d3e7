using System.Globalization;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Chapters.V2.Pages;

/// <summary>How many items a page has: what was asked for, else what the spec says is usual.</summary>
internal static class PageSize
{
    private const int Usual = 100;

    public static int Of(EmulatorRequest request)
    {
        ParameterSpec? parameter = request.Endpoint.Spec.Parameters.FirstOrDefault(one => one.WireName == "max_results");
        if (parameter is null)
            return int.MaxValue;
        int usual = parameter.Type.Default is { } stated ? int.Parse(stated, CultureInfo.InvariantCulture) : Usual;
        return request.Int("max_results", usual);
    }
}
