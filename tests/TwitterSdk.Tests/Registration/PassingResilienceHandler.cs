namespace Microsoft.Extensions.Http.Resilience;

/// <summary>Stands for the handlers of the resilience package: the client knows them by this namespace.</summary>
internal sealed class PassingResilienceHandler : DelegatingHandler;
