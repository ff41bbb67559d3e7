using System.Net;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Media;

/// <summary>Fetches media from addresses.</summary>
/// <param name="transport">What fetches; it adds no credentials and follows no redirects by itself.</param>
/// <param name="clock">Measures the silence.</param>
/// <param name="timeout">The longest silence.</param>
internal sealed class MediaDownload(ApiTransport transport, TimeProvider clock, TimeSpan timeout)
{
    private const int MaxRedirects = 10;

    public static bool Allows(Uri address) => address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);

    public async ValueTask<MediaReader> OpenAsync(Uri address, CancellationToken cancellationToken)
    {
        var silence = new SilenceLimit(clock, timeout, cancellationToken);
        try
        {
            for (var redirects = 0; redirects <= MaxRedirects; redirects++)
            {
                var response = await SendAsync(address, silence, cancellationToken).ConfigureAwait(false);
                if (Redirect(response) is not { } next)
                    return await ReadAsync(response, address, silence).ConfigureAwait(false);

                response.Dispose();
                var from = address;
                address = new Uri(address, next);
                if (!Allows(address) || (from.Scheme == Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttps))
                    throw new MediaSourceException($"{Name(from)} redirects to '{Name(address)}', which is not followed: only http and https are, and https never to http.");
            }

            throw new MediaSourceException($"{Name(address)} redirects more than {MaxRedirects} times.");
        }
        catch
        {
            await silence.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task<HttpResponseMessage> SendAsync(Uri address, SilenceLimit silence, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "identity");
        try
        {
            return await transport.SendAsync(request, stream: true, silence.Restart()).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new MediaSourceException($"{Name(address)} did not answer within {timeout}.", exception);
        }
        catch (HttpRequestException exception)
        {
            throw new MediaSourceException($"{Name(address)} could not be fetched: {exception.Message}", exception);
        }
    }

    private static async Task<MediaReader> ReadAsync(HttpResponseMessage response, Uri address, SilenceLimit silence)
    {
        try
        {
            if (!response.IsSuccessStatusCode)
                throw new MediaSourceException($"{Name(address)} answered {(int)response.StatusCode} instead of media.");
            if (response.Content.Headers.ContentEncoding.Count > 0)
                throw new MediaSourceException($"{Name(address)} answered encoded as {string.Join(", ", response.Content.Headers.ContentEncoding)}, though plain bytes were asked for.");

            var stream = await response.Content.ReadAsStreamAsync(CancellationToken.None).ConfigureAwait(false);
            return new ForwardReader(new DownloadStream(stream, Name(address), silence, response), response.Content.Headers.ContentLength, closes: true)
            {
                FileName = Path.GetFileName(address.AbsolutePath),
                MediaType = response.Content.Headers.ContentType?.MediaType,
            };
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private static Uri? Redirect(HttpResponseMessage response) => response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found
        or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
        ? response.Headers.Location
        : null;

    // Queries of media addresses often are signatures, which are as good as passwords.
    private static string Name(Uri address) => address.GetLeftPart(UriPartial.Path);
}
