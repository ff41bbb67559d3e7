using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Routing;

/// <summary>An endpoint with the file that it stands in.</summary>
internal sealed record SpecEndpoint(SpecFile File, EndpointSpec Spec)
{
    /// <summary>As in <c>Statuses.Update</c>; what is not v1.1 says so first, as in <c>V2.Tweets.Create</c>.</summary>
    public string Name { get; } = $"{(File.Scope.Group is { } group && group != "V1" ? group + "." : "")}{(File.Chapter is { } chapter ? chapter + "." : "")}{Spec.Name}";

    /// <summary>Whether it belongs to the version with fields, expansions and problems.</summary>
    public bool IsV2 => File.Scope.Group == "V2";

    /// <summary>Whether it is a step of signing in by OAuth 2.0, which has errors of its own form.</summary>
    public bool IsOAuth2 => IsV2 && File.Chapter == "OAuth2";

    public override string ToString() => Name;
}
