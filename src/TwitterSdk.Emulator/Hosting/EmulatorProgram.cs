using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Connections;
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
    public static Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, CancellationToken cancellationToken = default) =>
        RunAsync(args, output, output, cancellationToken);

    /// <summary>The same, with what goes wrong told elsewhere.</summary>
    /// <param name="args">The command line; <c>--help</c> tells what it may be.</param>
    /// <param name="output">Where it tells how to reach it.</param>
    /// <param name="error">Where it tells why it cannot run.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>0 at the end; 2 when the command line makes no sense, 1 when the port or the file can't be used.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter error, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        try
        {
            EmulatorArguments arguments = EmulatorArguments.Parse(args);
            if (arguments.IsHelp || arguments.IsVersion)
            {
                await output.WriteLineAsync((arguments.IsHelp ? EmulatorArguments.Usage : Version).AsMemory(), cancellationToken).ConfigureAwait(false);
                return 0;
            }

            await RunAsync(arguments, output, cancellationToken).ConfigureAwait(false);
            return 0;
        }
        catch (FormatException wrong)
        {
            await error.WriteLineAsync(wrong.Message.AsMemory(), CancellationToken.None).ConfigureAwait(false);
            return 2;
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(Explain(failure).AsMemory(), CancellationToken.None).ConfigureAwait(false);
            return 1;
        }
    }

    // Of the package, and not the commit that builds write behind it.
    private static string Version => typeof(EmulatorProgram).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static string Explain(Exception failure) => failure.InnerException is AddressInUseException
        ? $"{failure.Message} Another emulator may be there: --port takes another port, and 0 a free one."
        : failure.Message;

    private static async Task RunAsync(EmulatorArguments arguments, TextWriter output, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using PosixSignalRegistration interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using PosixSignalRegistration terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        // What cannot be saved at the end is better known at the beginning.
        if (arguments.StateFile is { } path && Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
            throw new IOException($"There is no folder '{folder}' for the file of --state.");
        var options = new TwitterEmulatorOptions { Port = arguments.Port, TimeProvider = new EmulatorClock { Speed = arguments.Speed } };
        TwitterEmulator emulator = await TwitterEmulator.StartAsync(options, ending.Token).ConfigureAwait(false);
        await using (emulator.ConfigureAwait(false))
        {
            EmulatorUser user = await FillAsync(emulator, arguments, ending.Token).ConfigureAwait(false);
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

    private static async Task<EmulatorUser> FillAsync(TwitterEmulator emulator, EmulatorArguments arguments, CancellationToken cancellationToken)
    {
        EmulatorState state = emulator.State;
        if (arguments.StateFile is { } file && File.Exists(file))
        {
            state.Load(await File.ReadAllTextAsync(file, cancellationToken).ConfigureAwait(false));
        }
        else if (!arguments.IsEmpty)
        {
            state.Seed(arguments.Seed);
            emulator.Twitch.State.Seed(arguments.Seed);
        }

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
