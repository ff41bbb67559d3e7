namespace TwitterSdk.Emulator.Tests.Support;

/// <summary>Bytes that begin as a PNG does.</summary>
internal static class Png
{
    public static byte[] OfSize(int size)
    {
        byte[] bytes = new byte[size];
        new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }.AsSpan(0, Math.Min(8, size)).CopyTo(bytes);
        for (int i = 8; i < size; i++)
            bytes[i] = (byte)(i * 31);
        return bytes;
    }
}
