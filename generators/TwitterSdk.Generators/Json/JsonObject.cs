using System.Collections.Generic;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Json;

internal sealed class JsonObject(IReadOnlyList<JsonMember> members, TextRange range) : JsonNode(range)
{
    /// <summary>In the order of the text; of members with one name only the first.</summary>
    public IReadOnlyList<JsonMember> Members { get; } = members;

    public override string Kind => "an object";

    public JsonMember? Find(string name)
    {
        foreach (JsonMember member in Members)
        {
            if (member.Name.Value == name)
                return member;
        }

        return null;
    }
}
