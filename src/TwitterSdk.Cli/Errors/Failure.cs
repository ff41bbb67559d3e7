using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Options;
using TwitterSdk.Cli.Endpoints;
using TwitterSdk.Cli.Output;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Core.Errors;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Media;
using TwitterSdk.Twitch.Chat.Errors;

namespace TwitterSdk.Cli.Errors;

/// <summary>What an exception means to the user: a sentence and an exit code.</summary>
internal static class Failure
{
    /// <summary>Tells the user, and gives the exit code.</summary>
    public static int Tell(CliHost host, Exception exception, bool verbose)
    {
        if (exception.GetBaseException() is OutputClosedException || exception is OutputClosedException)
            return ExitCode.OutputClosed;
        (int code, string text) = Of(exception);
        host.Error.WriteLine(text);
        if (verbose && code != ExitCode.Cancelled)
            host.Error.WriteLine(exception);
        return code;
    }

    private static (int Code, string Text) Of(Exception exception) => exception switch
    {
        OperationCanceledException => (ExitCode.Cancelled, "Cancelled."),
        // The library's word for it is a property's; here it is an option.
        MediaFormatException => (ExitCode.Usage, exception.Message.Replace("set MediaType ", "give --media-type ", StringComparison.Ordinal)),
        UsageException or ApiArgumentException or OptionsValidationException or MediaSizeException or MediaSourceException =>
            (ExitCode.Usage, exception.Message),
        CredentialsException => (ExitCode.Credentials, exception.Message),
        InsufficientCredentialsException insufficient => (ExitCode.Credentials, Insufficient(insufficient)),
        OAuth2Exception { Problem: OAuth2Problem.TimedOut or OAuth2Problem.Environment } => (ExitCode.Refused, exception.Message),
        TokenStoreException or AuthException or ChatLoginException => (ExitCode.Credentials, exception.Message),
        ApiException { Status: HttpStatusCode.Unauthorized } => (ExitCode.Credentials, $"{exception.Message} If this used to work, sign in again: twitter login."),
        ApiTimeoutException or MediaProcessingTimeoutException => (ExitCode.Refused, TooLong(exception)),
        ApiException or ApiTransportException or ApiTimeoutException or ApiDecodeException or ChatException or MediaException => (ExitCode.Refused, exception.Message),
        JsonException or IOException or UnauthorizedAccessException => (ExitCode.Usage, exception.Message),
        _ => (ExitCode.Refused, $"{exception.GetType().Name}: {exception.Message} This is a defect of the tool; --verbose tells where."),
    };

    /// <summary>The library's words for what went on too long name its options, which a user of the tool has not.</summary>
    private static string TooLong(Exception exception) => exception switch
    {
        ApiTimeoutException { Timeout: { } time, Endpoint: var endpoint } => string.Create(CultureInfo.InvariantCulture, $"{endpoint}: no complete answer came within {time.TotalSeconds} s. Try again later."),
        MediaProcessingTimeoutException { MediaId: var id, Processing: var processing } => string.Create(CultureInfo.InvariantCulture, $"Media {id} are still being processed ({processing.State}, {processing.ProgressPercent ?? 0} %). Ask later: twitter call v2.media.get_upload_status media_id={id}"),
        _ => exception.Message,
    };

    private static string Insufficient(InsufficientCredentialsException exception)
    {
        IEnumerable<string> accepted = exception.Accepted.Select(static requirement => requirement.Scopes.Count == 0
            ? Describe(requirement.Scheme)
            : $"{Describe(requirement.Scheme)} with {string.Join(' ', requirement.Scopes)}");
        bool isTwitch = EndpointCatalog.Embedded.TryFind(exception.Endpoint) is { IsTwitch: true };
        string cure = exception.MissingScopes.Count > 0
            ? $"Sign in again and ask for {string.Join(' ', exception.MissingScopes)} too: twitter login {(isTwitch ? "twitch" : "--oauth2")} --scopes ..."
            : (exception.Accepted[0].Scheme, isTwitch) switch
            {
                (AuthScheme.OAuth2, true) when exception.Accepted.Any(static one => one.Scheme == AuthScheme.App) => "Sign in: twitter login twitch, or twitter login twitch --app.",
                (AuthScheme.App, true) => "Sign in: twitter login twitch --app.",
                (_, true) => "Sign in: twitter login twitch.",
                (AuthScheme.OAuth2, _) when exception.Accepted.Any(static one => one.Scheme == AuthScheme.User) => "Sign in: twitter login, or twitter login --oauth2.",
                (AuthScheme.OAuth2, _) => "Sign in: twitter login --oauth2.",
                (AuthScheme.App, _) => "Sign in: twitter login --bearer, or twitter login --app.",
                _ => "Sign in: twitter login.",
            };
        string held = Held(exception) ?? (isTwitch ? "nobody signed in to Twitch" : "nobody signed in");
        return $"{exception.Endpoint} takes {string.Join(", or ", accepted)}; the profile has {held}. {cure}{(IsHeld(exception) ? "" : " To try it all without an account: twitter emulator.")}";
    }

    private static bool IsHeld(InsufficientCredentialsException exception) => exception.Schemes.Any(static scheme => scheme != AuthScheme.None);

    private static string? Held(InsufficientCredentialsException exception) =>
        exception.Schemes.Where(static scheme => scheme != AuthScheme.None).Select(Describe).ToArray() is { Length: > 0 } held ? string.Join(", ", held) : null;

    private static string Describe(AuthScheme scheme) => scheme switch
    {
        AuthScheme.User => "a user (OAuth 1.0a)",
        AuthScheme.App => "an app's token",
        AuthScheme.OAuth2 => "a user (OAuth 2.0)",
        AuthScheme.Consumer => "an app's signature",
        AuthScheme.Basic => "an app's key and secret",
        _ => "nobody",
    };
}
