using TwitterSdk.Cli.Errors;
using TwitterSdk.Cli.Tests.Support;
using TwitterSdk.Core.Errors;

namespace TwitterSdk.Cli.Tests.Output;

/// <summary>Errors in the words of who uses the tool: it has other options than the library.</summary>
public sealed class FailureTests
{
    [Test]
    public void What_took_too_long_names_no_option_of_the_library()
    {
        var error = new SharedText();
        var host = new CliHost
        {
            Out = TextWriter.Null,
            Error = error,
            In = TextReader.Null,
            Console = CliHost.ConsoleOf(TextWriter.Null, isPipe: true),
            ErrorConsole = CliHost.ConsoleOf(error, isPipe: true),
            OpenOutput = () => Stream.Null,
        };

        int code = Failure.Tell(host, new ApiTimeoutException("Users.Show", TimeSpan.FromSeconds(100), whole: false), verbose: false);

        Assert.That((code, error.ToString().Trim()), Is.EqualTo((1, "Users.Show: no complete answer came within 100 s. Try again later.")));
    }
}
