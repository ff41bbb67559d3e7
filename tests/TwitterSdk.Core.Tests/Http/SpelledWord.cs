using System.Text;
using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Tests.Http;

/// <summary>A word with a second spelling.</summary>
internal readonly record struct SpelledWord(string First, string Second) : ISpelledValue
{
    public string InSpelling(int spelling) => spelling == 1 ? First : Second;

    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Encoding.UTF8.TryGetBytes(First, utf8Destination, out bytesWritten);
}
