using TwitterSdk.Core.Streaming;
using TwitterSdk.V2;

namespace TwitterSdk.Streaming;

/// <summary>What problems without data say about the connection on which they came.</summary>
internal static class ProblemNotice
{
    public static StreamNotice? Of(bool hasData, IReadOnlyList<Problem>? errors)
    {
        if (hasData || errors is not [var problem, ..])
            return null;
        string reason = problem.DisconnectType ?? problem.ConnectionIssue ?? problem.Type?[(problem.Type.LastIndexOf('/') + 1)..] ?? problem.Title ?? "Problem";
        return new StreamNotice(reason, problem.Detail ?? problem.Title) { IsLimit = problem.ConnectionIssue == StreamTakeover.TooManyConnections };
    }
}
