using System.Globalization;
using System.Text;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Twitch.Server;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Twitch.Facts;

/// <summary>Which piece of a list a request asks for, by offset or by cursor, forwards or backwards.</summary>
/// <param name="Next">What asks for the following page; null behind the last one.</param>
internal readonly record struct FactPage(int Start, int Count, string? Next)
{
    private const int UsualSize = 20;
    private static readonly string[] s_sizes = ["first", "limit", "count"];

    public static FactPage Of(TwitchRequest request, int total)
    {
        int size = Size(request);
        PagingSpec paging = request.Endpoint.Spec.Paging!;
        int start = paging.Style == PagingStyle.Offset
            ? request.Int(paging.Send ?? "offset", 0)
            : AfterCursor(request, paging.Send!, size) ?? request.Int("offset", 0);
        start = Math.Clamp(start, 0, total);
        int count = Math.Min(size, total - start);
        return new FactPage(start, count, start + count < total ? Cursor(start, count) : null);
    }

    private static int? AfterCursor(TwitchRequest request, string send, int size)
    {
        if (request.Text(send) is { } after)
            return Read(send, after).End;
        return request.Text("before") is { } before ? Math.Max(0, Read("before", before).Start - size) : null;
    }

    private static int Size(TwitchRequest request)
    {
        ParameterSpec? size = request.Endpoint.Spec.Parameters.FirstOrDefault(parameter => s_sizes.Contains(parameter.WireName));
        int usual = int.TryParse(size?.Type.Default, NumberStyles.None, CultureInfo.InvariantCulture, out int known) ? known : UsualSize;
        return size is null ? usual : Math.Max(1, request.Int(size.WireName, usual));
    }

    private static string Cursor(int start, int count) =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{start}:{start + count}")));

    private static (int Start, int End) Read(string parameter, string cursor)
    {
        byte[] bytes = new byte[cursor.Length];
        if (Convert.TryFromBase64String(cursor, bytes, out int length)
            && Encoding.ASCII.GetString(bytes, 0, length).Split(':') is [var start, var end]
            && int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out int from)
            && int.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out int to))
        {
            return (from, to);
        }

        throw Refusal.Invalid(parameter, "is no cursor that was given out");
    }
}
