using System.Text.Json.Nodes;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Validation;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Chapters.V2.Objects;

/// <summary>A poll as it stands now.</summary>
internal static class PollObject
{
    public static JsonObject Make(EmulatorPoll poll, DateTimeOffset now) => new()
    {
        ["id"] = WireId.Of(poll.Id),
        ["options"] = new JsonArray([.. poll.Options.Select((option, index) => Option(option, index + 1))]),
        ["duration_minutes"] = (int)poll.Duration.TotalMinutes,
        ["end_datetime"] = TimeText.Write(poll.EndsAt, TimeForm.IsoMilliseconds),
        ["voting_status"] = now < poll.EndsAt ? "open" : "closed",
    };

    private static JsonObject Option(EmulatorPollOption option, int position) => new JsonObject
    {
        ["position"] = position,
        ["label"] = option.Label,
        ["votes"] = option.Votes,
    };
}
