using System.Security.Cryptography;
using System.Text;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Auth.Signing;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Benchmarks.Ratios;

/// <summary>Signing a call of four parameters: nonce, clock, sorting, base string, HMAC and the header's text. The limit is the HMAC alone.</summary>
internal sealed class SignRow : InterleavedRow
{
    private const string ConsumerSecret = "kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw";
    private const string TokenSecret = "LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE";

    private readonly OAuth1Keys _keys = new("xvz1evFS4wEEPTGEFPHBog", ConsumerSecret, "370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb", TokenSecret);
    private readonly byte[] _key = Encoding.ASCII.GetBytes($"{ConsumerSecret}&{TokenSecret}");
    private readonly byte[] _baseString;
    private readonly ApiCall _call;
    private readonly Uri _uri;

    public SignRow()
    {
        _call = new ApiCall(new ApiEndpoint
        {
            Name = "Statuses.Update",
            Method = HttpMethod.Post,
            Host = "api",
            Path = "1.1/statuses/update.json",
            Auth = [new AuthRequirement(AuthScheme.User)],
        });
        _call.Add(ParameterLocation.Form, "status"u8, "Hello Ladies + Gentlemen, a signed OAuth request!");
        _call.Add(ParameterLocation.Form, "in_reply_to_status_id"u8, 1050118621198921728);
        _call.Add(ParameterLocation.Form, "trim_user"u8, true);
        _call.Add(ParameterLocation.Query, "include_entities"u8, true);
        _uri = _call.CreateUri(new BaseAddress("https://{host}.x.com"), ApiCallOptions.Default);

        byte[] buffer = new byte[4096];
        _baseString = buffer[..OAuth1Signer.WriteBaseString(Request(new byte[Nonce.Length]), _keys, "1318622958"u8, buffer)];
    }

    public override string Name => "OAuth 1.0a header, 4 parameters";

    public override string Unit => "us";

    public override string Target => "<= 1.75, <= 640 B";

    protected override Task LimitAsync()
    {
        Span<byte> signature = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(_key, _baseString, signature);
        return Task.CompletedTask;
    }

    protected override Task OursAsync()
    {
        Span<byte> nonce = stackalloc byte[Nonce.Length];
        Nonce.Fill(nonce);
        OAuth1Signer.CreateHeader(Request(nonce), _keys);
        return Task.CompletedTask;
    }

    private OAuth1Request Request(ReadOnlySpan<byte> nonce) => new()
    {
        Method = "POST",
        Target = _call.TargetOf(_uri),
        Bytes = _call.Bytes,
        Ranges = _call.Ranges,
        SignForm = _call.HasForm,
        Nonce = nonce,
        Timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds(),
    };
}
