using System.Text;
using System.Text.Json;
using TwitterSdk.Core.Json;

namespace TwitterSdk.Twitch.EventSub.Planning;

/// <summary>What tells subscriptions apart: type, version and condition. What Twitch adds empty does not count.</summary>
internal static class SubscriptionKey
{
    public static string Of(string type, string version, EventSubCondition condition)
    {
        var key = new StringBuilder(type).Append(' ').Append(version);
        JsonElement members = JsonRaw.From(condition).ToElement();
        if (members.ValueKind != JsonValueKind.Object)
            return key.ToString();
        foreach (JsonProperty member in members.EnumerateObject().OrderBy(static member => member.Name, StringComparer.Ordinal))
        {
            string value = member.Value.ToString();
            if (value.Length > 0)
                key.Append('\n').Append(member.Name).Append('=').Append(value);
        }

        return key.ToString();
    }
}
