using System.Text;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Http;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Calls;

/// <summary>Makes calls to endpoints that no vendor has, and shows what they send.</summary>
internal static class Call
{
    public static BaseAddress Example { get; } = new("https://{host}.example.com");

    public static ApiCall To(string http = "GET 1/things.json", bool check = true)
    {
        var parts = http.Split(' ', 2);
        return new ApiCall(
            new ApiEndpoint
            {
                Name = "Things.List",
                Method = new HttpMethod(parts[0]),
                Host = "api",
                Path = parts[1],
                Auth = [new AuthRequirement(AuthScheme.User)],
            },
            check);
    }

    public static ApiCall Add(this ApiCall call, ParameterLocation location, string name, string? value)
    {
        call.Add(location, Encoding.UTF8.GetBytes(name), value);
        return call;
    }

    /// <summary>The request as a server would see it.</summary>
    public static async Task<RecordedRequest> SentAsync(this ApiCall call, ApiCallOptions? options = null)
    {
        using var request = call.CreateRequest(Example, options ?? ApiCallOptions.Default);
        return await RecordedRequest.FromAsync(request, CancellationToken.None);
    }

    /// <summary>The query of a call with one parameter.</summary>
    public static string QueryOf(Action<ApiCall> add)
    {
        var call = To();
        add(call);
        var query = call.CreateUri(Example, ApiCallOptions.Default).Query;
        call.Release();
        return query;
    }
}
