using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Auth;

/// <summary>Checks an OAuth 1.0a header: keys, token, time, signature, nonce, in this order.</summary>
internal sealed class OAuthVerifier(EmulatorState state, TimeProvider time)
{
    private readonly NonceMemory _nonces = new(time);

    public Caller Verify(WireRequest request, string header)
    {
        Dictionary<string, string> values = AuthorizationHeader.Parse(header);
        string consumerKey = Required(values, "oauth_consumer_key");
        string nonce = Required(values, "oauth_nonce");
        string signature = Required(values, "oauth_signature");
        CheckConstants(values);

        EmulatorApp app = state.Apps.Find(consumerKey) ?? throw Refusal.Unauthorized("no app has this consumer key");
        Caller caller = Identify(app, values.GetValueOrDefault("oauth_token")) with { Authorization = values };
        CheckTime(Required(values, "oauth_timestamp"));
        CheckSignature(request, values, signature, caller);
        if (!_nonces.Add($"{consumerKey} {caller.Token?.Token} {nonce}"))
            throw Refusal.Unauthorized("this nonce was used before");
        return caller;
    }

    private static string Required(Dictionary<string, string> values, string name) =>
        values.GetValueOrDefault(name) is { Length: > 0 } value
            ? value
            : throw new Refusal(400, 215, $"Bad authentication data: {name} is missing.");

    private static void CheckConstants(Dictionary<string, string> values)
    {
        if (Required(values, "oauth_signature_method") != "HMAC-SHA1")
            throw Refusal.Unauthorized("only HMAC-SHA1 is accepted");
        if (values.GetValueOrDefault("oauth_version", "1.0") != "1.0")
            throw Refusal.Unauthorized("oauth_version is not 1.0");
    }

    private static void CheckSignature(WireRequest request, Dictionary<string, string> values, string signature, Caller caller)
    {
        // Fields of a multipart body are not signed, nor is JSON; parameters of the address always are.
        IEnumerable<KeyValuePair<string, string>> signed = request.Parameters
            .Where(parameter => parameter.Place != WirePlace.Multipart)
            .Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value))
            .Concat(values.Where(pair => pair.Key is not ("oauth_signature" or "realm")));
        string baseString = NaiveSignature.BaseString(request.Method, request.Origin + request.RawPath, signed);
        string tokenSecret = caller.Token?.Secret ?? caller.RequestToken?.Secret ?? "";
        string expected = NaiveSignature.Sign(baseString, caller.App!.ConsumerSecret, tokenSecret);
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(signature)))
            throw new Refusal(401, 32, "Could not authenticate you: the signature does not fit.") { Detail = $"Expected base string: {baseString}" };
    }

    private Caller Identify(EmulatorApp app, string? token)
    {
        if (string.IsNullOrEmpty(token))
            return new Caller(CallerKind.Consumer) { App = app };
        if (state.Apps.TryFindToken(token, out EmulatorToken? access) && access.App == app)
            return new Caller(CallerKind.User) { App = app, Token = access };
        if (state.Apps.TryFindRequest(token, out RequestToken? request) && request.App == app)
            return new Caller(CallerKind.RequestToken) { App = app, RequestToken = request };
        throw new Refusal(401, 89, "Invalid or expired token.");
    }

    private void CheckTime(string timestamp)
    {
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds))
            throw new Refusal(400, 215, "Bad authentication data: oauth_timestamp is not a number.");
        if (Math.Abs(time.GetUtcNow().ToUnixTimeSeconds() - seconds) > NonceMemory.Tolerance.TotalSeconds)
            throw new Refusal(401, 135, "The timestamp is too far from the server's time.");
    }
}
