using System.Text.Unicode;
using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Tests.Calls;

/// <summary>Stands for a generated enum or id.</summary>
internal readonly record struct Word(string Text) : IWireValue
{
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Utf8.FromUtf16(Text, utf8Destination, out _, out bytesWritten) == System.Buffers.OperationStatus.Done;

    public override string ToString() => Text;
}
