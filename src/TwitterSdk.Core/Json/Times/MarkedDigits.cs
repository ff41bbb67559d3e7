using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TwitterSdk.Core.Json.Tokens;

namespace TwitterSdk.Core.Json.Times;

/// <summary>Eight bytes of digits with marks at fixed places between them, as times have them.</summary>
internal readonly struct MarkedDigits
{
    private readonly ulong _marks;
    private readonly ulong _places;

    /// <param name="pattern">The marks, with zeros for the digits.</param>
    public MarkedDigits(ReadOnlySpan<byte> pattern)
    {
        _marks = EightBytes.Load(ref MemoryMarshal.GetReference(pattern));
        for (int at = 0; at < sizeof(ulong); at++)
            _places |= pattern[at] == '0' ? 0 : 0xFFUL << (at * 8);
    }

    /// <summary>The number that they make, each mark taken for a zero; negative when something else stands there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Read(ref byte first)
    {
        ulong digits = EightBytes.Load(ref first) ^ _marks;
        bool isMarked = (digits & _places) == 0;
        return isMarked && EightBytes.CountDigits(digits) == sizeof(ulong) ? (int)EightBytes.Value(digits, sizeof(ulong)) : -1;
    }
}
