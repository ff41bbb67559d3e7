namespace TwitterSdk.Core.Streaming;

/// <summary>How often connections failed in a row, by the kind of failure. A value: what follows depends on nothing else.</summary>
/// <param name="Breaks">Ends, breaks and silences since the last healthy connection.</param>
/// <param name="Refusals">HTTP errors since the last accepted connection.</param>
/// <param name="Limits">Refusals for a limit since the last accepted connection.</param>
/// <param name="Retries">Failures of any kind since the last healthy connection.</param>
public readonly record struct ReconnectState(int Breaks, int Refusals, int Limits, int Retries)
{
    /// <summary>Decides what follows.</summary>
    /// <param name="policy">The pauses and their bounds.</param>
    /// <param name="end">How the connection ended.</param>
    public ReconnectStep After(ReconnectPolicy policy, StreamBreak end)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ReconnectState next = Recovered(policy, end);
        next = next with { Retries = next.Retries + 1 };
        TimeSpan delay;
        switch (end.Kind)
        {
            case StreamBreakKind.Limited:
                next = next with { Limits = next.Limits + 1 };
                delay = policy.Limited.Behind(next.Limits);
                break;
            case StreamBreakKind.Refused:
                next = next with { Refusals = next.Refusals + 1 };
                delay = policy.Refused.Behind(next.Refusals);
                break;
            default:
                next = next with { Breaks = next.Breaks + 1 };
                delay = policy.Network.Behind(next.Breaks);
                break;
        }

        bool incurable = end.Kind == StreamBreakKind.Refused && end.Status is { } status && policy.FinalStatuses.Contains(status);
        return new ReconnectStep(next, end.RetryAfter > delay ? end.RetryAfter.Value : delay, incurable || next.Retries > policy.MaxRetries);
    }

    private ReconnectState Recovered(ReconnectPolicy policy, StreamBreak end)
    {
        ReconnectState state = this;
        if (!end.Opened)
            return state;

        // A connection that is accepted only to be told of a limit is none.
        if (end.Kind != StreamBreakKind.Limited)
            state = state with { Refusals = 0, Limits = 0 };

        // One that ends empty would otherwise be opened again and again without a pause.
        if (!end.Delivered && end.Lived < policy.Network.Longest)
            return state;

        // And so would one that ends behind its first message: after the first of a row there is a pause, which does not grow.
        bool isHasty = end.Lived < policy.Network.First;
        return state with { Breaks = isHasty ? Math.Min(state.Breaks, 1) : 0, Retries = 0 };
    }
}
