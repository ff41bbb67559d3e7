namespace TwitterSdk.Cli;

/// <summary>What the tool tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>All went well.</summary>
    public const int Done = 0;

    /// <summary>The vendor refused, or could not be reached.</summary>
    public const int Refused = 1;

    /// <summary>The command line cannot be understood, or a parameter is not what the endpoint takes.</summary>
    public const int Usage = 2;

    /// <summary>Credentials are missing, or are not enough, or not good any more.</summary>
    public const int Credentials = 3;

    /// <summary>Nobody reads standard output any more: what a shell tells of a program that such a pipe ended.</summary>
    public const int OutputClosed = 141;

    /// <summary>Ctrl+C.</summary>
    public const int Cancelled = 130;
}
