namespace TwitterSdk.Emulator.Pictures;

/// <summary>Paints hills under a sky, so that made-up people have something to show.</summary>
internal static class Landscape
{
    private const int Ranges = 4;
    private const int Sun = 22;

    private static readonly Mood[] s_moods =
    [
        new("Hills in the first light", new(38, 70, 120), new(250, 196, 140), new(255, 236, 200), new(44, 62, 80)),
        new("Hills at noon, with hardly a cloud", new(70, 150, 220), new(205, 232, 248), new(255, 250, 220), new(38, 92, 60)),
        new("Hills after sunset", new(52, 26, 84), new(238, 108, 84), new(255, 214, 120), new(34, 22, 50)),
        new("Hills by moonlight", new(8, 14, 34), new(46, 66, 110), new(228, 232, 240), new(6, 12, 24)),
        new("Hills in the mist", new(176, 190, 200), new(226, 230, 232), new(246, 246, 240), new(84, 104, 112)),
    ];

    /// <summary>The same random numbers paint the same picture.</summary>
    public static (byte[] File, string AltText) Paint(Random random)
    {
        var picture = new PngPicture(480, 270);
        Mood mood = s_moods[random.Next(s_moods.Length)];
        int sunX = random.Next(60, picture.Width - 60);
        int sunY = random.Next(40, 110);
        for (int y = 0; y < picture.Height; y++)
        {
            Colour sky = Colour.Between(mood.Top, mood.Horizon, Math.Min(1, y / (picture.Height * 0.7)));
            for (int x = 0; x < picture.Width; x++)
                picture.Set(x, y, ((x - sunX) * (x - sunX)) + ((y - sunY) * (y - sunY)) < Sun * Sun ? mood.Sun : sky);
        }

        for (int range = 0; range < Ranges; range++)
            PaintRange(picture, random, mood, range);
        return (picture.ToFile(), mood.AltText);
    }

    /// <summary>The nearer, the lower and the darker.</summary>
    private static void PaintRange(PngPicture picture, Random random, Mood mood, int range)
    {
        double level = picture.Height * (0.5 + (range * 0.13));
        double slow = random.NextDouble() * 6;
        double quick = random.NextDouble() * 6;
        Colour ground = Colour.Between(mood.Horizon, mood.Ground, (range + 1.0) / Ranges);
        for (int x = 0; x < picture.Width; x++)
        {
            double ridge = level + (22 * Math.Sin((x / 75.0) + slow)) + (9 * Math.Sin((x / 27.0) + quick));
            for (int y = Math.Max(0, (int)ridge); y < picture.Height; y++)
                picture.Set(x, y, ground);
        }
    }

    private sealed record Mood(string AltText, Colour Top, Colour Horizon, Colour Sun, Colour Ground);
}
