namespace TwitterSdk.Registration;

/// <summary>Finds out whether the chain of handlers has a resilience handler: two layers of retries would multiply.</summary>
internal static class ForeignResilience
{
    private const string HandlerNamespace = "Microsoft.Extensions.Http.Resilience";

    public static bool IsPresent(HttpMessageHandler? handler)
    {
        // By name: the package is the user's choice and no dependency of ours.
        for (; handler is not null; handler = (handler as DelegatingHandler)?.InnerHandler)
        {
            if (handler.GetType().Namespace?.StartsWith(HandlerNamespace, StringComparison.Ordinal) == true)
                return true;
        }

        return false;
    }
}
