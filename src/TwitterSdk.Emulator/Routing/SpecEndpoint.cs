using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Routing;

/// <summary>An endpoint with the file that it stands in.</summary>
internal sealed record SpecEndpoint(SpecFile File, EndpointSpec Spec)
{
    /// <summary>As in <c>Statuses.Update</c>; with the version before it (<c>V2.Tweets.Create</c>) for what is not the first.</summary>
    public string Name { get; } = (File.Scope.Group == "V2" ? "V2." : "") + (File.Chapter is null ? Spec.Name : $"{File.Chapter}.{Spec.Name}");

    /// <summary>Whether it belongs to the version with fields, expansions and problems.</summary>
    public bool IsV2 => File.Scope.Group == "V2";

    public override string ToString() => Name;
}
