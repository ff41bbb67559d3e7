using System.Text;

namespace TwitterSdk.Emulator.Http;

/// <summary>Reads <c>a=1&amp;b=2</c>, from an address or a body.</summary>
internal static class FormReader
{
    public static void Read(ReadOnlySpan<byte> body, WirePlace place, List<WireParameter> into) =>
        Read(Encoding.UTF8.GetString(body), place, into);

    public static void Read(string text, WirePlace place, List<WireParameter> into)
    {
        foreach (string pair in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? pair : pair[..equals];
            string value = equals < 0 ? "" : pair[(equals + 1)..];
            into.Add(new WireParameter(place, PercentText.DecodeForm(name), PercentText.DecodeForm(value)));
        }
    }
}
