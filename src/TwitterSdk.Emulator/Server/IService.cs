using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Observation;

namespace TwitterSdk.Emulator.Server;

/// <summary>A vendor's whole service, behind the pipeline.</summary>
internal interface IService
{
    /// <summary>Finds what a request is for; null when there is no such page.</summary>
    Target? Find(WireRequest request);

    EmulatorResponse Handle(WireRequest wire, Target? target, RecordedRequest record);
}
