namespace TwitterSdk.Emulator.Twitch.Facts;

/// <summary>
/// What is known of a thing, by the names that the vendor's APIs have for it. The type in the spec picks from it what it has room for, in
/// the form that it wants: so one description serves all versions.
/// </summary>
/// <remarks>Values are texts, numbers, truths, times, other fact sets, lists of these, or null.</remarks>
internal sealed class FactSet : Dictionary<string, object?>
{
    public FactSet()
        : base(StringComparer.Ordinal)
    {
    }

    private FactSet(FactSet other)
        : base(other, StringComparer.Ordinal)
    {
    }

    /// <summary>These facts and others, which win.</summary>
    public FactSet With(FactSet others)
    {
        var all = new FactSet(this);
        foreach ((string name, object? value) in others)
            all[name] = value;
        return all;
    }

    /// <summary>The fact at a dotted name; null when there is none.</summary>
    public object? At(string dotted)
    {
        object? at = this;
        foreach (string name in dotted.Split('.'))
        {
            if (at is not FactSet facts || !facts.TryGetValue(name, out at))
                return null;
        }

        return at;
    }

    /// <summary>Sets the fact at a dotted name.</summary>
    public void Set(string dotted, object? value)
    {
        FactSet at = this;
        string[] names = dotted.Split('.');
        foreach (string name in names[..^1])
        {
            if (!at.TryGetValue(name, out object? inner) || inner is not FactSet)
                at[name] = inner = new FactSet();
            at = (FactSet)inner!;
        }

        at[names[^1]] = value;
    }
}
