using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Emit;

/// <summary>How a record with secrets shows itself: as the compiler would, but for the secrets.</summary>
internal static class PrintEmitter
{
    private const string Hidden = "***";

    /// <summary>Emits what <c>ToString</c> is made of; nothing for a record without secrets, which the compiler serves.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="members">All members of the record, in order.</param>
    /// <param name="isCase">True for a record that derives from a union, which has no members of its own.</param>
    public static void Emit(CSharpWriter writer, IReadOnlyList<(string Name, TypeRef? Type)> members, bool isCase)
    {
        if (!members.Any(member => member.Type is { HoldsSecret: true }))
            return;
        writer.Gap();
        DocumentationEmitter.Summary(writer, "What <c>ToString</c> is made of; secrets are hidden.");
        writer.Open($"{(isCase ? "protected override" : "private")} bool PrintMembers({SystemNames.StringBuilder} builder)");
        writer.Line($"{SystemNames.RuntimeHelpers}.EnsureSufficientExecutionStack();");
        string gap = "";
        foreach ((string name, TypeRef? type) in members)
        {
            string label = $"{gap}{name} = ";
            gap = ", ";
            writer.Line(type switch
            {
                { HoldsSecret: true, Nullable: true } => $"builder.Append({name} is null ? {CSharpText.Literal(label + "null")} : {CSharpText.Literal(label + Hidden)});",
                { HoldsSecret: true } => $"builder.Append({CSharpText.Literal(label + Hidden)});",
                _ => $"builder.Append({CSharpText.Literal(label)}).Append((object?){name});",
            });
        }

        writer.Line("return true;");
        writer.Close();
    }
}
