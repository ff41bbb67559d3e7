namespace TwitterSdk.Emulator.Pictures;

/// <summary>What stands for a video, which nothing here can decode: a triangle on grey.</summary>
internal static class VideoPreview
{
    private static readonly Lazy<byte[]> s_file = new(Paint);

    /// <summary>A PNG file.</summary>
    public static byte[] File => s_file.Value;

    private static byte[] Paint()
    {
        const int reach = 70;
        var picture = new PngPicture(PictureSize.Usual.Width, PictureSize.Usual.Height);
        for (int y = 0; y < picture.Height; y++)
        {
            // The triangle points to the right: the nearer to the middle row, the further it reaches.
            int half = reach - Math.Abs(y - (picture.Height / 2));
            for (int x = 0; x < picture.Width; x++)
            {
                int right = x - (picture.Width / 2) + (reach / 2);
                picture.Set(x, y, right >= 0 && right < half * 1.7 ? new Colour(255, 255, 255) : new Colour(70, 82, 92));
            }
        }

        return picture.ToFile();
    }
}
