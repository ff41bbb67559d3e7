using System.Diagnostics;
using System.Runtime.InteropServices;

namespace TwitterSdk.Benchmarks.Server;

/// <summary>Starts this program again, in a process of its own.</summary>
internal static class OwnProgram
{
    private const string Project = "TwitterSdk.Benchmarks";

    /// <summary>Where the program is; the library when another program hosts it.</summary>
    public static string Path { get; } =
        System.IO.Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet" ? typeof(OwnProgram).Assembly.Location : Environment.ProcessPath!;

    /// <summary>The folder of the sources that it was built from.</summary>
    public static string Sources => FindSources();

    /// <summary>Starts it; what it prints can be read, and its input ends when the process is disposed.</summary>
    public static Process Start(params ReadOnlySpan<string> arguments) => StartAt(Path, arguments);

    /// <summary>Starts a program, waits until it ends, and tells what it printed.</summary>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = StartAt(program, arguments);
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}. {output}");
    }

    /// <summary>Publishes this program compiled ahead, from its sources, and tells where it is.</summary>
    /// <param name="folder">Where all that the build makes comes to lie.</param>
    public static async Task<string> PublishAheadAsync(string folder)
    {
        await RunAsync(
            "dotnet", "publish", System.IO.Path.Combine(Sources, "tests", Project), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false",
            "-p:PublishReadyToRun=true", "-p:RunAnalyzers=false", "--artifacts-path", folder, "-o", System.IO.Path.Combine(folder, "ready"), "-v", "q");
        return System.IO.Path.Combine(folder, "ready", Project + ".dll");
    }

    private static string FindSources()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(folder, "TwitterSdk.sln")))
            folder = System.IO.Path.GetDirectoryName(folder) ?? throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} has the sources.");
        return folder;
    }

    private static Process StartAt(string program, params ReadOnlySpan<string> arguments)
    {
        bool isLibrary = program.EndsWith(".dll", StringComparison.Ordinal);
        var start = new ProcessStartInfo(isLibrary ? "dotnet" : program) { RedirectStandardInput = true, RedirectStandardOutput = true };
        if (isLibrary)
            start.ArgumentList.Add(program);
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}
