using TwitterSdk.Generators.Binding;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Emit;

/// <summary>A record around another type, which looks in JSON as that type does.</summary>
internal static class WrapperEmitter
{
    public static void Emit(CSharpWriter writer, WrapperSpec wrapper, string? union, CSharpTypes types)
    {
        string name = wrapper.Name;
        string model = $"{CoreNames.IJsonModel}<{name}>";
        bool closed = types.Shape(wrapper.Wrapped) == TypeShape.ClosedEnum;
        string owner = closed ? types.Wire(wrapper.Wrapped) : types.FullName(wrapper.Wrapped);

        DocumentationEmitter.Type(writer, wrapper);
        DocumentationEmitter.Parameter(writer, "Value", "What it holds.");
        writer.Line($"[{SystemNames.JsonConverter}(typeof({CoreNames.JsonModelConverter}<{name}>))]");
        writer.Open($"public sealed partial record {name}({wrapper.Wrapped} Value) : {(union is null ? model : $"{union}, {model}")}");
        writer.Line(DocumentationEmitter.Inherited);
        writer.Line($"public static {(union is null ? "" : "new ")}{name} Read(ref {CoreNames.JsonCursor} json) => new({owner}.Read(ref json));");
        writer.Gap().Line(DocumentationEmitter.Inherited);
        writer.Open($"public {(union is null ? "" : "override ")}void Write({SystemNames.JsonWriter} json)");
        writer.Line($"{SystemNames.ArgumentNullException}.ThrowIfNull(json);");
        writer.Line(closed ? "json.WriteStringValue(Value.ToWire());" : "Value.Write(json);");
        writer.Close().Close();
    }
}
