using System.CommandLine;
using System.Globalization;
using TwitterSdk.Emulator.Hosting;

namespace TwitterSdk.Cli.Commands;

/// <summary><c>twitter emulator</c>: the emulator as a process of its own, until Ctrl+C.</summary>
internal sealed class EmulatorCommand
{
    private readonly Option<int> _port = new("--port") { Description = "The port on 127.0.0.1; 0 takes a free one.", DefaultValueFactory = _ => 5280 };
    private readonly Option<string?> _state = new("--state") { Description = "Begins with what is in the file, if it is there, and saves everything to it at the end.", HelpName = "file" };
    private readonly Option<int?> _seed = new("--seed") { Description = "Another small world than the usual one." };
    private readonly Option<bool> _empty = new("--empty") { Description = "No small world: one user and nothing else." };
    private readonly Option<double> _speed = new("--speed") { Description = "How many of the emulator's seconds pass in one.", DefaultValueFactory = _ => 1 };

    private EmulatorCommand()
    {
    }

    public static Command Create(CliHost host)
    {
        var emulator = new EmulatorCommand();
        var command = new Command("emulator", "Run a local server that answers like Twitter and Twitch, until Ctrl+C.")
        {
            emulator._port, emulator._state, emulator._seed, emulator._empty, emulator._speed,
        };
        command.SetAction((parsed, cancellationToken) => EmulatorProgram.RunAsync(emulator.Words(parsed), host.Out, host.Error, cancellationToken));
        return command;
    }

    private List<string> Words(ParseResult parsed)
    {
        List<string> words = [_port.Name, Text(parsed.GetValue(_port)), _speed.Name, Text(parsed.GetValue(_speed))];
        if (parsed.GetValue(_state) is { } file)
            words.AddRange([_state.Name, file]);
        if (parsed.GetValue(_seed) is { } seed)
            words.AddRange([_seed.Name, Text(seed)]);
        if (parsed.GetValue(_empty))
            words.Add(_empty.Name);
        return words;
    }

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}
