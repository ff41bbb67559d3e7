using TwitterSdk.AspNetCore.Webhooks;

namespace TwitterSdk.AspNetCore.Registration;

/// <summary>A name that webhooks of a vendor were registered with.</summary>
/// <typeparam name="TOptions">The vendor's options.</typeparam>
/// <param name="Value">The name; empty for the usual one.</param>
internal sealed record WebhookName<TOptions>(string Value)
    where TOptions : WebhookOptions;
