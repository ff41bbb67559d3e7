using TwitterSdk.Testing.Specs;

namespace TwitterSdk.Recorded.Tests;

/// <summary>The endpoint that a recorded request was sent to, and what it was called with.</summary>
/// <param name="Values">The parameters by the names that they were recorded with.</param>
/// <param name="Body">The whole body, for an endpoint that takes one type as its body.</param>
/// <param name="Naming">Which of the vendor's namings the request uses, the first being 1; null when it does not tell.</param>
internal sealed record FoundEndpoint(CatalogEndpoint Endpoint, Dictionary<string, WireValue> Values, WireValue? Body, int? Naming);
