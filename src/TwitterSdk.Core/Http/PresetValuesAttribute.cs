namespace TwitterSdk.Core.Http;

/// <summary>On a ready-made list of values that a request may ask for: which they are. The analyzers read it where the list itself is out of their sight.</summary>
/// <param name="names">The values' names in C#.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PresetValuesAttribute(params string[] names) : Attribute
{
    /// <summary>The values' names in C#.</summary>
    public IReadOnlyList<string> Names { get; } = names;
}
