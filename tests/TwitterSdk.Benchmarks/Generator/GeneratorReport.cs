using System.Diagnostics;
using System.Globalization;
using TwitterSdk.Benchmarks.Server;

namespace TwitterSdk.Benchmarks.Generator;

/// <summary>
/// What all specs cost: the generator at its first run in a fresh process, again in a process that has run it, after an edit of one spec
/// and of the project's own C#; then the build of the assembly that they make, and its size.
/// </summary>
internal static class GeneratorReport
{
    /// <summary>The argument that makes this program generate once and print the time.</summary>
    public const string Argument = "--generate";

    private const int FreshRuns = 5;
    private const int WarmRuns = 15;

    private static readonly (string Vendor, string Project)[] s_projects = [("twitter", "TwitterSdk"), ("twitch", "TwitterSdk.Twitch")];

    /// <summary>Measures and prints.</summary>
    public static async Task RunAsync()
    {
        Console.WriteLine("| specs | files | C#, KB | first run, ms | again, ms | one spec edited, ms | C# edited, ms | build, s | assembly, KB |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var (vendor, name) in s_projects)
        {
            var first = new List<double>();
            for (int run = 0; run < FreshRuns; run++)
                first.Add(double.Parse(await OwnProgram.RunAsync(OwnProgram.Path, Argument, vendor), CultureInfo.InvariantCulture));

            var again = Times(() => Open(vendor).Generate());
            var project = Open(vendor);
            project.Generate();
            var specEdited = Times(() =>
            {
                project.EditSpec();
                return project.Generate();
            });
            var codeEdited = Times(() =>
            {
                project.EditCode();
                return project.Generate();
            });

            var (seconds, bytes) = await BuildAsync(name);
            var code = project.Code;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {vendor} | {project.Specs} to {code.Count} | {code.Sum(static text => text.Length) / 1000} | {Middle(first):0} | {Middle(again):0.0} | {Middle(specEdited):0.0} | {Middle(codeEdited):0.00} | {seconds:0.0} | {bytes / 1000} |"));
        }
    }

    /// <summary>Generates once and prints the milliseconds.</summary>
    public static void RunOnce(string vendor) => Console.WriteLine(Open(vendor).Generate().ToString(CultureInfo.InvariantCulture));

    private static SpecProject Open(string vendor) =>
        new(Path.Combine(OwnProgram.Sources, "specs", vendor), s_projects.Single(project => project.Vendor == vendor).Project);

    private static List<double> Times(Func<double> run) => [.. Enumerable.Range(0, WarmRuns).Select(_ => run())];

    private static double Middle(List<double> times) => times.Order().ElementAt(times.Count / 2);

    /// <summary>Compiles one project anew, what it needs being there.</summary>
    private static async Task<(double Seconds, long Bytes)> BuildAsync(string name)
    {
        string folder = Path.Combine(OwnProgram.Sources, "src", name);
        long start = Stopwatch.GetTimestamp();
        await OwnProgram.RunAsync("dotnet", "build", folder, "-c", "Release", "--no-restore", "--no-dependencies", "--no-incremental", "-p:RunAnalyzers=false", "-v", "q");
        return (Stopwatch.GetElapsedTime(start).TotalSeconds, new FileInfo(Path.Combine(folder, "bin", "Release", "net10.0", name + ".dll")).Length);
    }
}
