namespace TwitterSdk.AspNetCore.Webhooks;

/// <summary>How webhooks of Twitter behave. Binds from the section <c>Twitter:Webhooks</c>; changes of it are heeded while the program runs.</summary>
public sealed class TwitterWebhookOptions : WebhookOptions
{
    /// <summary>
    /// The consumer secrets whose signatures count, the present one first: challenges are answered with it. Left empty, the secret
    /// of the Twitter client of the same name is used. Two while a secret is being changed.
    /// </summary>
    public IList<string> ConsumerSecrets { get; } = [];
}
