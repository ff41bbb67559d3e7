using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace TwitterSdk.Core.Json;

/// <summary>Where tokens end: as <see cref="JsonGrammar"/> finds it or, at the flip of a switch, as System.Text.Json does.</summary>
internal static class JsonTokens
{
    /// <summary>The switch of the runtime that leads everything through System.Text.Json's <see cref="System.Text.Json.Utf8JsonReader"/>.</summary>
    public const string Switch = "TwitterSdk.Core.Json.UseSystemTextJson";

    /// <summary>Whether System.Text.Json decides. Never changes, so that the compiled code has no trace of the other way.</summary>
    [FeatureSwitchDefinition(Switch)]
    public static bool AreOfSystem { get; } = AppContext.TryGetSwitch(Switch, out bool isOn) && isOn;

    /// <inheritdoc cref="JsonGrammar.EndOfText"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int EndOfText(ReadOnlySpan<byte> utf8, int start, out bool escaped, out bool ascii) => AreOfSystem
        ? SystemTokens.EndOfText(utf8, start, out escaped, out ascii)
        : JsonGrammar.EndOfText(utf8, start, out escaped, out ascii);

    /// <inheritdoc cref="JsonGrammar.EndOfRawText"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int EndOfRawText(ReadOnlySpan<byte> utf8, int start, out bool escaped, out bool ascii) => AreOfSystem
        ? SystemTokens.EndOfText(utf8, start, out escaped, out ascii)
        : JsonGrammar.EndOfRawText(utf8, start, out escaped, out ascii);

    /// <inheritdoc cref="JsonGrammar.EndOfNumber"/>
    public static int EndOfNumber(ReadOnlySpan<byte> utf8, int start) => AreOfSystem
        ? SystemTokens.EndOfNumber(utf8, start)
        : JsonGrammar.EndOfNumber(utf8, start);

    /// <inheritdoc cref="JsonGrammar.EndOfLiteral"/>
    public static int EndOfLiteral(ReadOnlySpan<byte> utf8, int start, ReadOnlySpan<byte> literal) => AreOfSystem
        ? SystemTokens.EndOfLiteral(utf8, start, literal)
        : JsonGrammar.EndOfLiteral(utf8, start, literal);
}
