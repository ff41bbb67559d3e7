using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Wire;

/// <summary>How the client wants tweets and users written, and who looks at them.</summary>
internal sealed record WireOptions(EmulatorState State, EmulatorUser? Viewer)
{
    public bool Entities { get; init; } = true;

    public bool Extended { get; init; }

    public bool TrimUser { get; init; }

    public bool AltText { get; init; }

    public bool SkipStatus { get; init; }

    public bool MyRetweet { get; init; }

    /// <summary>With the members that only streams have.</summary>
    public bool Streamed { get; init; }

    public static WireOptions Of(EmulatorRequest request) => new(request.State, request.Viewer)
    {
        Entities = request.Flag("include_entities", otherwise: true),
        Extended = request.Text("tweet_mode") == "extended",
        TrimUser = request.Flag("trim_user"),
        AltText = request.Flag("include_ext_alt_text"),
        SkipStatus = request.Flag("skip_status"),
        MyRetweet = request.Flag("include_my_retweet"),
    };
}
