using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Auth.Signing;

/// <summary>OAuth 1.0a with HMAC-SHA1. Nothing is allocated but the header.</summary>
internal static class OAuth1Signer
{
    private const int MaxTimestampLength = 20;

    // Names, quotes, commas and the signature, which at worst is all escapes.
    private const int HeaderFrame = 320;

    private static ReadOnlySpan<byte> SignatureMethod => "HMAC-SHA1"u8;

    /// <summary>The value of the <c>Authorization</c> header.</summary>
    [SkipLocalsInit]
    [SuppressMessage("Security", "CA5350", Justification = "OAuth 1.0a prescribes HMAC-SHA1.")]
    public static string CreateHeader(in OAuth1Request request, OAuth1Keys keys)
    {
        Span<byte> timestampBuffer = stackalloc byte[MaxTimestampLength];
        Utf8Formatter.TryFormat(request.Timestamp, timestampBuffer, out var timestampLength);
        var timestamp = timestampBuffer[..timestampLength];

        var buffer = ArrayPool<byte>.Shared.Rent(MaxLength(request, keys));
        try
        {
            var baseString = buffer.AsSpan(0, WriteBaseString(request, keys, timestamp, buffer));
            Span<byte> signature = stackalloc byte[HMACSHA1.HashSizeInBytes];
            HMACSHA1.HashData(request.WithoutToken ? keys.AppSigningKey : keys.SigningKey, baseString, signature);
            return Encoding.ASCII.GetString(buffer, 0, WriteHeader(request, keys, timestamp, signature, buffer));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Writes the text that is signed.</summary>
    /// <returns>Its length.</returns>
    public static int WriteBaseString(in OAuth1Request request, OAuth1Keys keys, ReadOnlySpan<byte> timestamp, Span<byte> destination)
    {
        ParameterRange[]? rented = null;
        var sorted = request.Ranges.Length <= 16
            ? stackalloc ParameterRange[16]
            : rented = ArrayPool<ParameterRange>.Shared.Rent(request.Ranges.Length);
        sorted = sorted[..SortSigned(request, sorted)];

        var text = new OAuth1BaseString(destination, request.Method, request.Target, request.Bytes, sorted);
        if (!request.Callback.IsEmpty)
            text.Add("oauth_callback"u8, request.Callback);
        text.Add("oauth_consumer_key"u8, keys.ConsumerKey);
        text.Add("oauth_nonce"u8, request.Nonce);
        text.Add("oauth_signature_method"u8, SignatureMethod);
        text.Add("oauth_timestamp"u8, timestamp);
        if (HasToken(request, keys))
            text.Add("oauth_token"u8, keys.Token);
        if (!request.Verifier.IsEmpty)
            text.Add("oauth_verifier"u8, request.Verifier);
        text.Add("oauth_version"u8, "1.0"u8);
        var length = text.Finish();

        if (rented is not null)
            ArrayPool<ParameterRange>.Shared.Return(rented);
        return length;
    }

    /// <summary>No base string, and no header, of the request is longer than this.</summary>
    public static int MaxLength(in OAuth1Request request, OAuth1Keys keys)
    {
        var own = keys.ConsumerKey.Length + keys.Token.Length + request.Nonce.Length + request.Callback.Length + request.Verifier.Length + HeaderFrame;
        return OAuth1BaseString.MaxLength(request.Method, request.Target, checked(own + request.Bytes.Length), request.Ranges.Length + 8);
    }

    /// <summary>Sorts parameters by name and value, as bytes, with insertion by halves: they are few, or nearly sorted.</summary>
    public static void Sort(ReadOnlySpan<byte> bytes, Span<ParameterRange> ranges)
    {
        for (var i = 1; i < ranges.Length; i++)
        {
            var range = ranges[i];
            int low = 0, high = i;
            while (low < high)
            {
                var middle = (low + high) >>> 1;
                if (Compare(bytes, range, ranges[middle]) < 0)
                    high = middle;
                else
                    low = middle + 1;
            }

            ranges[low..i].CopyTo(ranges[(low + 1)..]);
            ranges[low] = range;
        }
    }

    private static int SortSigned(in OAuth1Request request, Span<ParameterRange> destination)
    {
        var count = 0;
        foreach (var range in request.Ranges)
        {
            if (range.Location == ParameterLocation.Query || (range.Location == ParameterLocation.Form && request.SignForm))
                destination[count++] = range;
        }

        Sort(request.Bytes, destination[..count]);
        return count;
    }

    private static int Compare(ReadOnlySpan<byte> bytes, ParameterRange left, ParameterRange right)
    {
        var order = left.Name(bytes).SequenceCompareTo(right.Name(bytes));
        return order != 0 ? order : left.Value(bytes).SequenceCompareTo(right.Value(bytes));
    }

    private static bool HasToken(in OAuth1Request request, OAuth1Keys keys) => !request.WithoutToken && keys.Token.Length > 0;

    private static int WriteHeader(in OAuth1Request request, OAuth1Keys keys, ReadOnlySpan<byte> timestamp, ReadOnlySpan<byte> signature, Span<byte> destination)
    {
        Span<byte> base64 = stackalloc byte[28];
        Base64.EncodeToUtf8(signature, base64, out _, out _);
        Span<byte> encoded = stackalloc byte[28 * 3];
        encoded = encoded[..PercentEncoding.Encode(base64, encoded)];

        var length = 0;
        if (!request.Callback.IsEmpty)
            Write(destination, ref length, "OAuth oauth_callback=\""u8, request.Callback);
        Write(destination, ref length, length == 0 ? "OAuth oauth_consumer_key=\""u8 : "\", oauth_consumer_key=\""u8, keys.ConsumerKey);
        Write(destination, ref length, "\", oauth_nonce=\""u8, request.Nonce);
        Write(destination, ref length, "\", oauth_signature=\""u8, encoded);
        Write(destination, ref length, "\", oauth_signature_method=\"HMAC-SHA1\", oauth_timestamp=\""u8, timestamp);
        if (HasToken(request, keys))
            Write(destination, ref length, "\", oauth_token=\""u8, keys.Token);
        if (!request.Verifier.IsEmpty)
            Write(destination, ref length, "\", oauth_verifier=\""u8, request.Verifier);
        Write(destination, ref length, "\", oauth_version=\"1.0\""u8, default);
        return length;
    }

    private static void Write(Span<byte> destination, ref int length, ReadOnlySpan<byte> before, ReadOnlySpan<byte> value)
    {
        before.CopyTo(destination[length..]);
        length += before.Length;
        value.CopyTo(destination[length..]);
        length += value.Length;
    }
}
