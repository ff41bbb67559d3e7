using TwitterSdk.Emulator.Http;

namespace TwitterSdk.Emulator.Routing;

/// <summary>Answers the requests of one route from the state. Runs under the state's lock.</summary>
internal interface IHandler
{
    /// <summary>The route's key, as in <c>GET api 1.1/statuses/show/{}.json</c>.</summary>
    string Route { get; }

    EmulatorResponse Handle(EmulatorRequest request);
}
