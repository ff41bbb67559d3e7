using System.Globalization;
using System.Runtime.InteropServices;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Twitch.Chat;

namespace TwitterSdk.Emulator.Hosting;

/// <summary>The emulator as a process of its own.</summary>
public static class EmulatorProgram
{
    /// <summary>Runs until Ctrl+C, SIGTERM or cancellation, and saves the state then if it was told a file.</summary>
    /// <param name="args">The command line; <c>--help</c> tells what it may be.</param>
    /// <param name="output">Where it tells how to reach it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>0 at the end; 2 when the command line makes no sense, 1 when the port or the file can't be used.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(output);
        try
        {
            EmulatorArguments arguments = EmulatorArguments.Parse(args);
            if (arguments.IsHelp)
            {
                await output.WriteLineAsync(EmulatorArguments.Usage.AsMemory(), cancellationToken).ConfigureAwait(false);
                return 0;
            }

            await RunAsync(arguments, output, cancellationToken).ConfigureAwait(false);
            return 0;
        }
        catch (FormatException wrong)
        {
            await output.WriteLineAsync(wrong.Message.AsMemory(), CancellationToken.None).ConfigureAwait(false);
            return 2;
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            await output.WriteLineAsync(failure.Message.AsMemory(), CancellationToken.None).ConfigureAwait(false);
            return 1;
        }
    }

    private static async Task RunAsync(EmulatorArguments arguments, TextWriter output, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using PosixSignalRegistration interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using PosixSignalRegistration terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        var options = new TwitterEmulatorOptions { Port = arguments.Port, TimeProvider = new EmulatorClock { Speed = arguments.Speed } };
        TwitterEmulator emulator = await TwitterEmulator.StartAsync(options, ending.Token).ConfigureAwait(false);
        await using (emulator.ConfigureAwait(false))
        {
            EmulatorUser user = await FillAsync(emulator.State, arguments, ending.Token).ConfigureAwait(false);
            TwitchChatEmulator chat = await emulator.Twitch.StartChatAsync(ending.Token).ConfigureAwait(false);
            await output.WriteLineAsync(Welcome.Of(emulator, chat, user).AsMemory(), ending.Token).ConfigureAwait(false);
            await output.FlushAsync(ending.Token).ConfigureAwait(false);
            await Task.Delay(Timeout.Infinite, ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (arguments.StateFile is { } file)
            {
                await WriteAsync(file, emulator.State.Save()).ConfigureAwait(false);
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Saved to {file}.")).ConfigureAwait(false);
            }
        }

        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            ending.Cancel();
        }
    }

    private static async Task<EmulatorUser> FillAsync(EmulatorState state, EmulatorArguments arguments, CancellationToken cancellationToken)
    {
        if (arguments.StateFile is { } file && File.Exists(file))
            state.Load(await File.ReadAllTextAsync(file, cancellationToken).ConfigureAwait(false));
        else if (!arguments.IsEmpty)
            state.Seed(arguments.Seed);
        return state.Users.First ?? state.AddUser("ada");
    }

    /// <summary>As a whole or not at all, and for nobody else's eyes: there are secrets in it.</summary>
    private static async Task WriteAsync(string file, string text)
    {
        string half = file + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var writer = new StreamWriter(half, options);
        await using (writer.ConfigureAwait(false))
            await writer.WriteAsync(text).ConfigureAwait(false);
        File.Move(half, file, overwrite: true);
    }
}
