namespace TwitterSdk.Core.Json;

/// <summary>Which members of a model have a value: a bit for each. A nullable of its own would double the room of most numbers, ids and times.</summary>
public struct JsonPresence : IEquatable<JsonPresence>
{
    /// <summary>How many members it can tell of.</summary>
    public const int Capacity = 32;

    private uint _bits;

    /// <summary>Compares.</summary>
    public static bool operator ==(JsonPresence left, JsonPresence right) => left.Equals(right);

    /// <summary>Compares.</summary>
    public static bool operator !=(JsonPresence left, JsonPresence right) => !left.Equals(right);

    /// <summary>The value of a member; null when it has none.</summary>
    /// <typeparam name="T">What the member holds.</typeparam>
    /// <param name="member">Which, from 0.</param>
    /// <param name="value">What is kept for it.</param>
    public readonly T? Get<T>(int member, T value)
        where T : struct => ((_bits >> member) & 1) != 0 ? value : null;

    /// <summary>Notes whether a member has a value.</summary>
    /// <typeparam name="T">What the member holds.</typeparam>
    /// <param name="member">Which, from 0.</param>
    /// <param name="value">Its value; null for none.</param>
    /// <returns>What to keep for it.</returns>
    public T Set<T>(int member, T? value)
        where T : struct
    {
        uint bit = 1U << member;
        _bits = value.HasValue ? _bits | bit : _bits & ~bit;
        return value.GetValueOrDefault();
    }

    /// <inheritdoc/>
    public readonly bool Equals(JsonPresence other) => _bits == other._bits;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is JsonPresence other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => (int)_bits;
}
