using TwitterSdk.Emulator.Http;

namespace TwitterSdk.Emulator.Routing;

/// <summary>Answers the requests of one route from the state. Runs under the state's lock.</summary>
internal interface IHandler
{
    /// <summary>The route's key, as in <c>GET api 1.1/statuses/show/{}.json</c>.</summary>
    string Route { get; }

    /// <summary>Whether it checks the values of parameters itself, by rules that the spec does not know. Unknown names are refused in any case.</summary>
    bool ChecksValues => false;

    /// <summary>Names of parameters that are taken here though the spec has them no more.</summary>
    IReadOnlyList<string> AlsoKnown => [];

    EmulatorResponse Handle(EmulatorRequest request);
}
