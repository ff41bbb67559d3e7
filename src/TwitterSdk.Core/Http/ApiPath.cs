namespace TwitterSdk.Core.Http;

/// <summary>Any path of the API, built segment by segment; for endpoints that no spec describes.</summary>
public sealed class ApiPath
{
    private readonly ApiConnection _api;
    private readonly string _host;
    private readonly string _path;
    private readonly string _suffix;

    internal ApiPath(ApiConnection api, string host, string path, string suffix)
    {
        _api = api;
        _host = host;
        _path = path;
        _suffix = suffix;
    }
}
