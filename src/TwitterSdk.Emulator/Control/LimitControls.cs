using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Limits;

namespace TwitterSdk.Emulator.Control;

/// <summary>How full the windows of rate limits are.</summary>
internal static class LimitControls
{
    public static IEnumerable<IControl> All(RateLimiter limiter) =>
    [
        new ControlRoute("GET limits", "Windows that something was counted in and that are open.", _ => ControlJson.Answer(ControlJson.List(limiter.Open(), use => new JsonObject
        {
            ["app"] = use.App,
            ["user"] = use.User,
            ["bucket"] = use.Rule.Bucket,
            ["limit"] = use.Rule.Calls,
            ["remaining"] = use.Rule.Calls - use.Used,
            ["seconds"] = (long)use.Rule.Window.TotalSeconds,
            ["reset"] = ControlJson.Time(use.Reset),
        }))),
    ];
}
