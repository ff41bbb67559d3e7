namespace TwitterSdk.Cli.Profiles;

/// <summary>Where the tool keeps what it knows of its user.</summary>
internal static class ProfileHome
{
    /// <summary>The variable that names another folder.</summary>
    public const string Variable = "TWITTER_CLI_HOME";

    private const string Folder = "twitter-cli";

    /// <summary>The folder: the variable's, else one in the user's folder for settings.</summary>
    public static string Of(CliHost host)
    {
        if (host.Variable(Variable) is { Length: > 0 } own)
            return Path.GetFullPath(own);
        if (host.Variable("XDG_CONFIG_HOME") is { Length: > 0 } settings && Path.IsPathRooted(settings))
            return Path.Combine(settings, Folder);
        return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify), Folder);
    }
}
