namespace TwitterSdk.Cli.Demo;

/// <summary>A step saw something else than it should.</summary>
internal sealed class DemoException(string message) : Exception(message)
{
    public static void Expect(bool condition, string otherwise)
    {
        if (!condition)
            throw new DemoException(otherwise);
    }
}
