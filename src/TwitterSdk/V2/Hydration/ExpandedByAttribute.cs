namespace TwitterSdk.V2.Hydration;

/// <summary>On a member that finds what came along with an answer: the expansion that brings it. The analyzers read it.</summary>
/// <param name="name">The expansion's name in C#.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ExpandedByAttribute(string name) : Attribute
{
    /// <summary>The expansion's name in C#, a static member of the expansions that the request of the record takes.</summary>
    public string Name { get; } = name;
}
