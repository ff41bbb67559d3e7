using TwitterSdk.Cli.Endpoints;
using TwitterSdk.Cli.Errors;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Cli.Calls;

/// <summary>Bytes that the user names by a path.</summary>
internal static class FileArgument
{
    /// <summary>The file at a path, or standard input for <c>-</c>.</summary>
    /// <exception cref="UsageException">There is no such file.</exception>
    public static ApiContent Open(CliHost host, EndpointInput input, string path)
    {
        if (path == "-")
            return ApiContent.FromStream(host.OpenInput());
        try
        {
            return ApiContent.FromFile(path.StartsWith('@') ? path[1..] : path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"{input.Name} is the path of a file, but '{path}' cannot be read: {exception.Message}", exception);
        }
    }
}
