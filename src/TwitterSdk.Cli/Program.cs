using TwitterSdk.Cli;

return await CliApp.RunAsync(CliHost.ForProcess(), args);
