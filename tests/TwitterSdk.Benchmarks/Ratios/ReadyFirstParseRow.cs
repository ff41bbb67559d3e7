using TwitterSdk.Benchmarks.Server;

namespace TwitterSdk.Benchmarks.Ratios;

/// <summary>The first reading in a fresh process of a program that was compiled ahead, as <c>PublishReadyToRun</c> does it. Publishing takes a minute.</summary>
internal sealed class ReadyFirstParseRow : FirstParseRow
{
    public override string Name => "first parse in a fresh process, ReadyToRun";

    public override bool OnlyWhenAsked => true;

    public override async Task<RatioResult> MeasureAsync()
    {
        string folder = Directory.CreateTempSubdirectory("twittersdk-ready-").FullName;
        try
        {
            return await MeasureAsync(await OwnProgram.PublishAheadAsync(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
