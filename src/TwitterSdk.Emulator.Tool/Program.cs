using TwitterSdk.Emulator.Hosting;

return await EmulatorProgram.RunAsync(args, Console.Out).ConfigureAwait(false);
