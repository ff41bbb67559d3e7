using TwitterSdk.Core.Json;
using TwitterSdk.Core.Streaming;

namespace TwitterSdk.Core.Http;

/// <content>The calls.</content>
public sealed partial class ApiPath
{
    /// <summary>Sends GET, and gives the answer as JSON.</summary>
    /// <param name="parameters">The parameters of the query.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The JSON of the answer; JSON null for an answer without a body.</returns>
    public Task<JsonRaw> GetAsync(ApiParameters? parameters = null, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Get, parameters, null, cancellationToken);

    /// <summary>Sends GET, and reads the answer as a model of the SDK or of a spec.</summary>
    /// <inheritdoc cref="GetAsync(ApiParameters, CancellationToken)"/>
    public Task<T> GetAsync<T>(ApiParameters? parameters = null, CancellationToken cancellationToken = default)
        where T : IJsonModel<T> => SendAsync<T>(HttpMethod.Get, parameters, null, cancellationToken);

    /// <summary>Posts a form, or a multipart body when one of the parameters is bytes.</summary>
    /// <param name="parameters">The parameters of the body.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The JSON of the answer; JSON null for an answer without a body.</returns>
    public Task<JsonRaw> PostAsync(ApiParameters? parameters = null, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, parameters, null, cancellationToken);

    /// <summary>Posts a form, and reads a model.</summary>
    /// <inheritdoc cref="PostAsync(ApiParameters, CancellationToken)"/>
    public Task<T> PostAsync<T>(ApiParameters? parameters = null, CancellationToken cancellationToken = default)
        where T : IJsonModel<T> => SendAsync<T>(HttpMethod.Post, parameters, null, cancellationToken);

    /// <summary>Posts a JSON body; parameters go into the query.</summary>
    /// <param name="json">The body.</param>
    /// <param name="parameters">The parameters of the query.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The JSON of the answer; JSON null for an answer without a body.</returns>
    public Task<JsonRaw> PostJsonAsync(JsonRaw json, ApiParameters? parameters = null, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, parameters, json ?? throw new ArgumentNullException(nameof(json)), cancellationToken);

    /// <summary>Posts bytes, a file or a stream as they are, as the whole body.</summary>
    /// <param name="content">The body; its media type is sent with it.</param>
    /// <param name="parameters">The parameters of the query.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The JSON of the answer; JSON null for an answer without a body.</returns>
    public Task<JsonRaw> PostContentAsync(ApiContent content, ApiParameters? parameters = null, CancellationToken cancellationToken = default) =>
        SendContentAsync(HttpMethod.Post, content, parameters, cancellationToken);

    /// <summary>Puts a form, or a multipart body when one of the parameters is bytes.</summary>
    /// <inheritdoc cref="PostAsync(ApiParameters, CancellationToken)"/>
    public Task<JsonRaw> PutAsync(ApiParameters? parameters = null, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Put, parameters, null, cancellationToken);

    /// <summary>Puts a JSON body; parameters go into the query.</summary>
    /// <inheritdoc cref="PostJsonAsync(JsonRaw, ApiParameters, CancellationToken)"/>
    public Task<JsonRaw> PutJsonAsync(JsonRaw json, ApiParameters? parameters = null, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Put, parameters, json ?? throw new ArgumentNullException(nameof(json)), cancellationToken);

    /// <summary>Puts bytes, a file or a stream as they are, as the whole body.</summary>
    /// <inheritdoc cref="PostContentAsync"/>
    public Task<JsonRaw> PutContentAsync(ApiContent content, ApiParameters? parameters = null, CancellationToken cancellationToken = default) =>
        SendContentAsync(HttpMethod.Put, content, parameters, cancellationToken);

    /// <summary>Patches with a form, or a multipart body when one of the parameters is bytes.</summary>
    /// <inheritdoc cref="PostAsync(ApiParameters, CancellationToken)"/>
    public Task<JsonRaw> PatchAsync(ApiParameters? parameters = null, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Patch, parameters, null, cancellationToken);

    /// <summary>Patches with a JSON body; parameters go into the query.</summary>
    /// <inheritdoc cref="PostJsonAsync(JsonRaw, ApiParameters, CancellationToken)"/>
    public Task<JsonRaw> PatchJsonAsync(JsonRaw json, ApiParameters? parameters = null, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Patch, parameters, json ?? throw new ArgumentNullException(nameof(json)), cancellationToken);

    /// <summary>Sends DELETE, and gives the answer as JSON.</summary>
    /// <inheritdoc cref="GetAsync(ApiParameters, CancellationToken)"/>
    public Task<JsonRaw> DeleteAsync(ApiParameters? parameters = null, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Delete, parameters, null, cancellationToken);

    /// <summary>Asks for the headers alone; <see cref="ApiConnection.CaptureAsync"/> gives them.</summary>
    /// <inheritdoc cref="GetAsync(ApiParameters, CancellationToken)"/>
    public Task<JsonRaw> HeadAsync(ApiParameters? parameters = null, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Head, parameters, null, cancellationToken);

    /// <summary>Sends with any verb.</summary>
    /// <param name="method">The verb.</param>
    /// <param name="parameters">The parameters: in the query where the verb has no body, or JSON is the body; in the body otherwise.</param>
    /// <param name="json">The JSON body.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The JSON of the answer; JSON null for an answer without a body.</returns>
    public Task<JsonRaw> SendAsync(HttpMethod method, ApiParameters? parameters = null, JsonRaw? json = null, CancellationToken cancellationToken = default) =>
        _api.SendRawAsync(Begin(method, parameters, json), cancellationToken);

    /// <summary>Sends with any verb, and reads a model.</summary>
    /// <inheritdoc cref="SendAsync(HttpMethod, ApiParameters, JsonRaw, CancellationToken)"/>
    public Task<T> SendAsync<T>(HttpMethod method, ApiParameters? parameters = null, JsonRaw? json = null, CancellationToken cancellationToken = default)
        where T : IJsonModel<T> => _api.SendAsync<T>(Begin(method, parameters, json), cancellationToken);

    /// <summary>Sends with any verb, and gives the answer's body as it comes, whatever it is.</summary>
    /// <inheritdoc cref="SendAsync(HttpMethod, ApiParameters, JsonRaw, CancellationToken)"/>
    public Task<byte[]> SendForBytesAsync(HttpMethod method, ApiParameters? parameters = null, JsonRaw? json = null, CancellationToken cancellationToken = default) =>
        _api.SendBytesAsync(Begin(method, parameters, json), cancellationToken);

    /// <summary>A stream of JSON objects; it connects when it is walked, and again by itself.</summary>
    /// <param name="method">The verb; GET when left out.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    public ApiStream<JsonRaw> StreamAsync(HttpMethod? method = null, ApiParameters? parameters = null, CancellationToken cancellationToken = default) =>
        _api.Stream<JsonRaw>(Begin(method ?? HttpMethod.Get, parameters, null), cancellationToken);

    private Task<JsonRaw> SendContentAsync(HttpMethod method, ApiContent content, ApiParameters? parameters, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        ApiCall call = Begin(method, parameters, null, inQuery: true);
        call.RawBody(content);
        return _api.SendRawAsync(call, cancellationToken);
    }
}
