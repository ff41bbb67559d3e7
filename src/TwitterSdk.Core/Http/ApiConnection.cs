using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Http;

/// <summary>What a client sends through: the pipeline, the credentials and the options of calls. Immutable, thread-safe, cheap to derive.</summary>
public sealed class ApiConnection
{
    /// <summary>The credentials that calls are made with.</summary>
    public ApiCredentials Credentials => throw new NotSupportedException();

    /// <summary>The options that calls are made with.</summary>
    public ApiCallOptions Options => throw new NotSupportedException();

    /// <summary>The same pipeline with other credentials.</summary>
    public ApiConnection With(ApiCredentials credentials) => throw new NotSupportedException();

    /// <summary>The same pipeline with other options.</summary>
    public ApiConnection With(ApiCallOptions options) => throw new NotSupportedException();

    // ---- for generated methods ----

    /// <summary>Starts a call.</summary>
    public ApiCall Begin(ApiEndpoint endpoint) => throw new NotSupportedException();

    /// <summary>Sends, and reads a model.</summary>
    public Task<T> SendAsync<T>(ApiCall call, CancellationToken cancellationToken)
        where T : IJsonModel<T> => throw new NotSupportedException();

    /// <summary>Sends, and reads a list of models, ids or enums.</summary>
    public Task<IReadOnlyList<T>> SendListAsync<T>(ApiCall call, CancellationToken cancellationToken)
        where T : IJsonModel<T> => throw new NotSupportedException();

    /// <summary>Sends, and reads whatever <paramref name="read"/> reads.</summary>
    public Task<T> SendAsync<T>(ApiCall call, JsonRead<T> read, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Sends, and expects nothing but success.</summary>
    public Task SendAsync(ApiCall call, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Sends, and reads text.</summary>
    public Task<string> SendTextAsync(ApiCall call, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Sends, and reads bytes.</summary>
    public Task<byte[]> SendBytesAsync(ApiCall call, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Sends, and reads form-encoded text as if its pairs were members of a JSON object.</summary>
    public Task<T> SendFormAsync<T>(ApiCall call, CancellationToken cancellationToken)
        where T : IJsonModel<T> => throw new NotSupportedException();

    /// <summary>Sends, and gives the address that the vendor redirects to; the redirect is not followed.</summary>
    public Task<Uri> SendRedirectAsync(ApiCall call, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Opens a stream that stays open until it is disposed, the caller cancels or the vendor ends it.</summary>
    public Task<ApiStream<T>> OpenStreamAsync<T>(ApiCall call, CancellationToken cancellationToken)
        where T : IJsonModel<T> => throw new NotSupportedException();

    /// <summary>Sends nothing: the address of a page to open in a browser.</summary>
    public Uri GetPage(ApiCall call) => throw new NotSupportedException();
}
