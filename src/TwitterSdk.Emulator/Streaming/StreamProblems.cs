using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Http;

namespace TwitterSdk.Emulator.Streaming;

/// <summary>Why a stream of v2 is not opened, or is closed.</summary>
internal static class StreamProblems
{
    public static Refusal TooManyConnections() => Refusal.With(429, new ApiProblem(
        "streaming-connection", "ConnectionException", "This stream has as many connections as it may have.")
    {
        Members = [new("connection_issue", "TooManyConnections")],
    });

    public static Refusal NoRules() => Refusal.With(409, new ApiProblem(
        "streaming-connection", "ConnectionException", "There is no rule, so nothing would ever be sent. Add one first.")
    {
        Members = [new("connection_issue", "RuleConfigurationIssue")],
    });

    public static byte[] Disconnect(string type, string reason)
    {
        var problem = new ApiProblem("operational-disconnect", "operational-disconnect", reason) { Members = [new("disconnect_type", type)] };
        var json = new JsonObject { ["errors"] = new JsonArray(problem.ToJson()) };
        return EmulatorResponse.Json(writer => json.WriteTo(writer)).Body.ToArray();
    }
}
