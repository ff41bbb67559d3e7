using System.Runtime.CompilerServices;

namespace TwitterSdk.Twitch.Chat.Reading;

/// <summary>Where the value of each tag is: its start in the lower half of a number, its length in the upper one.</summary>
[InlineArray(TagKeys.Count)]
internal struct TagSlots
{
    private uint _first;
}
