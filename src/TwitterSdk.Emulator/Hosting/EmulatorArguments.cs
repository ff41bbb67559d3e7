using System.Globalization;

namespace TwitterSdk.Emulator.Hosting;

/// <summary>What the emulator's own process is told on its command line.</summary>
internal sealed record EmulatorArguments
{
    public const string Usage = """
        A local server that answers like Twitter and Twitch, until Ctrl+C.

          --port N       The port on 127.0.0.1; 5280 unless set, 0 takes a free one.
          --state FILE   Begins with what is in the file, if it is there, and saves everything to it at the end.
          --seed N       Another small world than the usual one.
          --empty        No small world: one user and nothing else.
          --speed X      How many of the emulator's seconds pass in one.
          --help         This.
          --version      The version.
        """;

    public int Port { get; private init; } = 5280;

    public string? StateFile { get; private init; }

    public int Seed { get; private init; } = 1843;

    public bool IsEmpty { get; private init; }

    public double Speed { get; private init; } = 1;

    public bool IsHelp { get; private init; }

    public bool IsVersion { get; private init; }

    /// <exception cref="FormatException">The message says what is wrong.</exception>
    public static EmulatorArguments Parse(IReadOnlyList<string> args)
    {
        var parsed = new EmulatorArguments();
        for (int i = 0; i < args.Count; i++)
        {
            parsed = args[i] switch
            {
                "--port" => parsed with { Port = Number(args, ref i, 0, 65535) },
                "--state" => parsed with { StateFile = Value(args, ref i) },
                "--seed" => parsed with { Seed = Number(args, ref i, 0, int.MaxValue) },
                "--empty" => parsed with { IsEmpty = true },
                "--speed" => parsed with { Speed = Speeds(args, ref i) },
                "--help" or "-h" or "-?" => parsed with { IsHelp = true },
                "--version" => parsed with { IsVersion = true },
                string other => throw new FormatException($"'{other}' is not known; --help tells what is."),
            };
        }

        return parsed;
    }

    private static string Value(IReadOnlyList<string> args, ref int i) =>
        i + 1 < args.Count ? args[++i] : throw new FormatException($"{args[i]} wants a value behind it.");

    private static int Number(IReadOnlyList<string> args, ref int i, int least, int most)
    {
        string name = args[i];
        string text = Value(args, ref i);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most
            ? number
            : throw new FormatException($"{name} is '{text}', but must be {least} to {most}.");
    }

    private static double Speeds(IReadOnlyList<string> args, ref int i)
    {
        string text = Value(args, ref i);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double speed) && speed is >= 0 and <= 1_000_000
            ? speed
            : throw new FormatException($"--speed is '{text}', but must be 0 to 1000000.");
    }
}
