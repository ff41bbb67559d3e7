using System.Globalization;
using BenchmarkDotNet.Running;
using TwitterSdk.Benchmarks.Generator;
using TwitterSdk.Benchmarks.Ratios;
using TwitterSdk.Benchmarks.Server;
using TwitterSdk.Benchmarks.Upload;

// --ratios [part of a row's name]: the table of ratios, in under two minutes. --generator: what the specs cost at build time.
// Anything else goes to BenchmarkDotNet.
switch (args)
{
    case ["--ratios", .. var rest]:
        await RatioTable.RunAsync(rest.FirstOrDefault());
        break;
    case ["--generator"]:
        await GeneratorReport.RunAsync();
        break;
    case [GeneratorReport.Argument, var vendor]:
        GeneratorReport.RunOnce(vendor);
        break;
    case [FirstParseRow.Argument, var contender]:
        FirstParseRow.RunOnce(contender);
        break;
    case [LoopbackServer.Argument]:
        await LoopbackServer.RunAsync();
        break;
    case [UploadRuns.Argument, var contender, var address, var mebibytes]:
        await UploadRuns.RunOnceAsync(contender, address, int.Parse(mebibytes, CultureInfo.InvariantCulture));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(FirstParseRow).Assembly).Run(args);
        break;
}
