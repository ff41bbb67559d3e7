using System.Globalization;

namespace TwitterSdk.Hosting;

/// <summary>What a health check tells of each of several things. Each vendor's package compiles this file.</summary>
internal static class HealthData
{
    /// <summary>Adds one under its name; several may have the same (a handler may serve several streams or accounts), and none must hide another one.</summary>
    public static void Add(Dictionary<string, object> data, string name, string health)
    {
        string free = name;
        for (int number = 2; !data.TryAdd(free, health); number++)
            free = string.Create(CultureInfo.InvariantCulture, $"{name} {number}");
    }
}
