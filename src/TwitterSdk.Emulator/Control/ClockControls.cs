using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Http;

namespace TwitterSdk.Emulator.Control;

/// <summary>The time, which can be changed when the emulator runs on a clock of its own.</summary>
internal static class ClockControls
{
    public static IEnumerable<IControl> All(TimeProvider time) =>
    [
        new ControlRoute("GET clock", "The emulator's time.", _ => Answer(time)),
        new ControlRoute("POST clock", "Changes the time. advance: seconds to put it forward; speed: how fast it runs, 0 to stop it.", request =>
        {
            EmulatorClock clock = time as EmulatorClock
                ?? throw new Refusal(409, 0, $"This emulator runs on another clock: start it with {nameof(TwitterEmulatorOptions)}.{nameof(TwitterEmulatorOptions.TimeProvider)} = new {nameof(EmulatorClock)}().");
            if (ControlJson.Number(request, "speed") is { } speed)
                clock.Speed = speed;
            if (ControlJson.Number(request, "advance") is { } seconds)
                clock.Advance(TimeSpan.FromSeconds(Math.Min(seconds, TimeSpan.FromDays(3650).TotalSeconds)));
            return Answer(time);
        }),
    ];

    private static EmulatorResponse Answer(TimeProvider time) => ControlJson.Answer(new JsonObject
    {
        ["now"] = ControlJson.Time(time.GetUtcNow()),
        ["speed"] = (time as EmulatorClock)?.Speed,
    });
}
