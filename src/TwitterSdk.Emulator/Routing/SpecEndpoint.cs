using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Routing;

/// <summary>An endpoint with the file that it stands in.</summary>
internal sealed record SpecEndpoint(SpecFile File, EndpointSpec Spec)
{
    /// <summary>As in <c>Statuses.Update</c>.</summary>
    public string Name { get; } = File.Chapter is null ? Spec.Name : $"{File.Chapter}.{Spec.Name}";

    public override string ToString() => Name;
}
