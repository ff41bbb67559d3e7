using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using TwitterSdk.Emulator.Pictures;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Server;

/// <summary>
/// The hosts from which the vendor serves media (<c>pbs</c>, <c>video</c>): whole files or ranges of them, for anybody. Like the vendor's
/// they are no part of the API, so nothing of it is recorded or made to fail.
/// </summary>
internal sealed class MediaFiles(MediaStore media)
{
    public static bool Is(PathString path) => path.StartsWithSegments("/pbs", StringComparison.Ordinal) || path.StartsWithSegments("/video", StringComparison.Ordinal);

    public Task ServeAsync(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            return RefuseAsync(context, StatusCodes.Status405MethodNotAllowed, "Media can be fetched, and nothing else.");
        string path = context.Request.Path.Value!;
        ReadOnlySpan<char> name = Path.GetFileNameWithoutExtension(path.AsSpan());
        if (!long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out long id) || !media.TryFind(id, out EmulatorMedia? found))
            return RefuseAsync(context, StatusCodes.Status404NotFound, "There is no such media.");
        if (path == found.Address.AbsolutePath)
        {
            return found.Content is { } content
                ? SendAsync(context, content, found.MimeType, found.Sha256!)
                : RefuseAsync(context, StatusCodes.Status404NotFound, $"The bytes of media {id} are not here: the upload goes on, or they made room for others (MediaCapacity).");
        }

        return path == found.PreviewAddress.AbsolutePath
            ? SendAsync(context, VideoPreview.File, "image/png", "preview")
            : RefuseAsync(context, StatusCodes.Status404NotFound, $"Media {id} is at {found.Address.AbsolutePath}.");
    }

    private static Task SendAsync(HttpContext context, ReadOnlyMemory<byte> content, string type, string tag)
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Bytes(content, type, enableRangeProcessing: true, entityTag: new EntityTagHeaderValue($"\"{tag}\"")).ExecuteAsync(context);
    }

    private static Task RefuseAsync(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain;charset=utf-8";
        return context.Response.WriteAsync(message, context.RequestAborted);
    }
}
