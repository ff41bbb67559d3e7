using System.Globalization;
using TwitterSdk.Media;

namespace TwitterSdk.Benchmarks.Upload;

/// <summary>Uploads the same video in the two ways that are compared, in as many chunks and as many of them at once.</summary>
internal sealed class VideoUpload(string address)
{
    private const int Mebibyte = 1024 * 1024;
    private const int UsualChunkBytes = 4 * Mebibyte;
    private const int LargestChunkBytes = 5 * Mebibyte;

    private readonly HttpClient _http = new();

    private readonly TwitterClient _twitter = TwitterClient.Create(
        TwitterCredentials.User("xvz1evFS4wEEPTGEFPHBog", "kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw", "370773112-GmHxMAgYyLbNEtIKZeRN", "LswwdoUaIvS8ltyTt5jkRh4J"),
        options =>
        {
            options.BaseAddress = address;
            options.MediaApi = MediaApi.V1;
        });

    /// <summary>Posts the chunks with a bare HttpClient.</summary>
    public async Task LimitAsync(int mebibytes)
    {
        var uri = new Uri(address + "/1.1/media/upload.json");
        long all = (long)mebibytes * Mebibyte;
        int size = (int)Math.Clamp(all / 100, UsualChunkBytes, LargestChunkBytes);
        long left = (all + size - 1) / size;
        await Task.WhenAll(PostAsync(), PostAsync());

        async Task PostAsync()
        {
            while (Interlocked.Decrement(ref left) is var chunk and >= 0)
            {
                using var form = new MultipartFormDataContent
                {
                    { new StringContent("APPEND"), "command" },
                    { new StringContent("710511363345354753"), "media_id" },
                    { new StringContent(chunk.ToString(CultureInfo.InvariantCulture)), "segment_index" },
                    { new StreamContent(new MadeVideo(chunk * size, Math.Min(size, all - (chunk * size)))), "media", "media" },
                };
                using var response = await _http.PostAsync(uri, form);
                response.EnsureSuccessStatusCode();
            }
        }
    }

    /// <summary>Uploads with the SDK, as by default: INIT, two chunks at once, FINALIZE, all signed.</summary>
    public Task OursAsync(int mebibytes) =>
        _twitter.Media.UploadAsync(new MadeVideo(0, (long)mebibytes * Mebibyte));
}
