using BenchmarkDotNet.Running;
using TwitterSdk.Benchmarks.Ratios;

// --ratios [part of a row's name]: the table of ratios, in under two minutes. Anything else goes to BenchmarkDotNet.
switch (args)
{
    case ["--ratios", .. var rest]:
        await RatioTable.RunAsync(rest.FirstOrDefault());
        break;
    case [FirstParseRow.Argument, var contender]:
        FirstParseRow.RunOnce(contender);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(FirstParseRow).Assembly).Run(args);
        break;
}
