namespace TwitterSdk.Core.Json;

/// <summary>The member names of one type, in the order in which the vendor sends them, ready to be matched.</summary>
/// <remarks>Made once per type. A cursor tries the expected next name first and looks the name up only when that fails.</remarks>
public sealed class JsonMembers
{
    /// <param name="names">One line per member; names of the same member are divided by a tab, twins and aliases too.</param>
    public JsonMembers(ReadOnlySpan<byte> names) => throw new NotSupportedException();

    /// <summary>How many members there are; also the index that stands for an unknown member.</summary>
    public int Count => throw new NotSupportedException();
}
