using System.Globalization;
using TwitterSdk.Benchmarks.Chat;
using TwitterSdk.Benchmarks.Page;
using TwitterSdk.Benchmarks.Timeline;
using TwitterSdk.Benchmarks.Upload;

namespace TwitterSdk.Benchmarks.Ratios;

/// <summary>Measures all rows and prints them as one table.</summary>
internal static class RatioTable
{
    private static readonly UploadRuns s_video = new(64);
    private static readonly UploadRuns s_film = new(512);

    private static readonly RatioRow[] s_rows =
    [
        new ReadDocumentRow(new TimelineReading(), "200 v1.1 tweets", "<= 2.1, <= 850,000 B first; then <= 1.2"),
        new ReadDocumentRow(new PageReading(), "a v2 page of 100 tweets", "<= 2.0, <= 250,000 B first; then <= 1.0"),
        new FirstParseRow(),
        new SignRow(),
        new GetTimelineRow(),
        new StreamRow(),
        new ViewChatRow(),
        new ReadChatRow(),
        new UploadRow(s_video),
        new UploadGrowthRow(s_video),
        new UploadRow(s_film),
        new UploadGrowthRow(s_film),
        new ReadyFirstParseRow(),
    ];

    /// <summary>Measures and prints.</summary>
    /// <param name="only">A part of the names of the rows that are wanted; null for all.</param>
    public static async Task RunAsync(string? only)
    {
        Console.WriteLine("| work | unit | limit | ours | ratio | System.Text.Json | ratio | ours, bytes | limit, bytes | System.Text.Json, bytes | target |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var row in s_rows)
        {
            if (only is null ? row.OnlyWhenAsked : !row.Name.Contains(only, StringComparison.OrdinalIgnoreCase))
                continue;
            var result = await row.MeasureAsync();
            Console.WriteLine(string.Join(
                " | ",
                "| " + row.Name,
                row.Unit,
                Number(result.Limit?.Time),
                Number(result.Ours.Time),
                Number(result.Ours.Time / result.Limit?.Time),
                Number(result.Stj?.Time),
                Number(result.Stj?.Time / result.Limit?.Time),
                Bytes(result.Ours.Bytes),
                Bytes(result.Limit?.Bytes),
                Bytes(result.Stj?.Bytes),
                row.Target + " |"));
        }
    }

    private static string Number(double? number) => number?.ToString("0.00", CultureInfo.InvariantCulture) ?? "-";

    private static string Bytes(double? bytes) => bytes?.ToString("#,##0", CultureInfo.InvariantCulture) ?? "-";
}
