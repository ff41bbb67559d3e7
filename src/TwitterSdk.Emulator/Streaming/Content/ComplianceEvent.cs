using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Validation;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Streaming.Content;

/// <summary>What compliance streams tell of: a kind, a time, and whom it is about.</summary>
internal static class ComplianceEvent
{
    public static JsonObject Of(string kind, DateTimeOffset at, string subject, JsonObject about) => new()
    {
        [kind] = new JsonObject { [subject] = about, ["event_at"] = TimeText.Write(at, TimeForm.IsoMilliseconds) },
    };
}
