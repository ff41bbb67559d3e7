using System.Globalization;
using Spectre.Console;

namespace TwitterSdk.Cli.Demo;

/// <summary>Runs steps one after the other, and tells what each is about.</summary>
internal static class DemoScript
{
    /// <summary>False when a step saw something else than it should; those behind it do not run then.</summary>
    public static async Task<bool> RunAsync(IAnsiConsole console, IReadOnlyList<(string Title, Func<Task> Run)> steps)
    {
        for (int i = 0; i < steps.Count; i++)
        {
            console.WriteLine();
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold blue]{i + 1}. {steps[i].Title}[/]");
            try
            {
                await steps[i].Run();
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"   [red]failed: {exception.Message}[/]");
                return false;
            }
        }

        console.WriteLine();
        return true;
    }
}
