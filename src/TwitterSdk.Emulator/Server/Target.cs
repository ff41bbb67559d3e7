using TwitterSdk.Emulator.Routing;

namespace TwitterSdk.Emulator.Server;

/// <summary>What a request is for.</summary>
internal sealed record Target(Route Route, SpecEndpoint Endpoint, IReadOnlyList<KeyValuePair<string, string>> Path);
