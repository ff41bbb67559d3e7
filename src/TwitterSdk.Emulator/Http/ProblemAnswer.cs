using System.Net;
using System.Text.Json.Nodes;

namespace TwitterSdk.Emulator.Http;

/// <summary>A refusal as v2 tells it, whatever code v1.1 has for the same.</summary>
internal static class ProblemAnswer
{
    private const string ProblemType = "application/problem+json";

    /// <param name="sent">The values of a parameter, as the client sent them.</param>
    public static EmulatorResponse Of(Refusal refusal, Func<string, IEnumerable<string>> sent)
    {
        int status = Status(refusal);
        ApiProblem problem = refusal.Problem ?? Problem(refusal, status);
        if (status == 200)
            return Beside(problem);
        var json = new JsonObject();
        if (refusal.Parameter is { } parameter)
            json["errors"] = new JsonArray(Culprit(parameter, refusal.Message, sent(parameter)));
        foreach ((string name, JsonNode? value) in problem.ToJson())
            json[name] = value?.DeepClone();
        // An invalid request is the one kind that the vendor sends without its status.
        if (problem.Kind != "invalid-request")
            json["status"] = status;
        return EmulatorResponse.Json(writer => json.WriteTo(writer), status) with { ContentType = ProblemType };
    }

    /// <summary>An answer whose data are missing, and that says why.</summary>
    private static EmulatorResponse Beside(ApiProblem problem)
    {
        var json = new JsonObject { ["errors"] = new JsonArray(problem.ToJson()) };
        return EmulatorResponse.Json(writer => json.WriteTo(writer));
    }

    private static JsonObject Culprit(string parameter, string message, IEnumerable<string> values) => new()
    {
        ["parameters"] = new JsonObject { [parameter] = new JsonArray([.. values.Select(value => (JsonNode?)value)]) },
        ["message"] = message,
    };

    private static int Status(Refusal refusal) => refusal switch
    {
        { Code: 215 or 32 or 89 } => 401,
        { Parameter: not null, Problem: null } => 400,
        _ => refusal.Status,
    };

    private static ApiProblem Problem(Refusal refusal, int status) => status switch
    {
        400 => new ApiProblem("invalid-request", "Invalid Request", refusal.Parameter is null
            ? refusal.Message
            : "One or more parameters of the request are invalid."),
        403 when refusal.Code == 220 => new ApiProblem("unsupported-authentication", "Unsupported Authentication", refusal.Message),
        403 when refusal.Code == 261 => new ApiProblem("oauth1-permissions", "Forbidden", refusal.Message),
        429 => new ApiProblem(null, "Too Many Requests", refusal.Message),
        _ => new ApiProblem(null, Title(status), refusal.Message),
    };

    private static string Title(int status) => (HttpStatusCode)status switch
    {
        HttpStatusCode.NotFound => "Not Found",
        var known => known.ToString(),
    };
}
