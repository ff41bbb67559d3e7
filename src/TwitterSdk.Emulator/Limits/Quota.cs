using TwitterSdk.Emulator.Http;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Limits;

/// <summary>Which endpoints answer with an error of their own, and without headers, when their allowance is used up.</summary>
internal static class Quota
{
    public static bool IsQuota(EndpointSpec endpoint) =>
        endpoint.Method == "POST" && endpoint.Path is "1.1/statuses/update.json" or "1.1/friendships/create.json";

    public static Refusal Exceeded(EndpointSpec endpoint) => endpoint.Path switch
    {
        "1.1/statuses/update.json" => new Refusal(403, 185, "The allowance of tweets is used up for now."),
        "1.1/friendships/create.json" => new Refusal(403, 161, "The allowance of follows is used up for now."),
        _ => new Refusal(429, 88, "Rate limit exceeded."),
    };
}
