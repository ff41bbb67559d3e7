using System.Collections.Generic;
using System.Linq;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Validation;

/// <summary>Members of records and values of enums.</summary>
internal static class TypeValidator
{
    public static void Validate(SpecFile file, TypeSpec type, ProblemList problems)
    {
        if (ReservedNames.Of(type).Contains(type.Name) || ReservedNames.Request.Contains(type.Name))
            problems.Add(MeaningRules.NamedLikeMember, type.Range, type.Name);
        switch (type)
        {
            case RecordSpec record:
                ValidateRecord(record, problems);
                break;
            case EnumSpec spec:
                ValidateEnum(spec, problems);
                break;
        }
    }

    private static void ValidateRecord(RecordSpec record, ProblemList problems)
    {
        var names = new MemberNames(record.Name, ReservedNames.Record, problems);
        foreach (FieldSpec field in record.Fields)
        {
            bool isNew = names.AddWireName(field.WireName, field.Range);
            if (field.TextTwin is not null)
                isNew &= names.AddWireName(field.TextTwin, field.Range);
            foreach (string alias in field.Aliases)
                isNew &= names.AddWireName(alias, field.Range);
            if (isNew)
                names.AddName(field.Name, field.WireName, field.Range);

            TypeRefValidator.Validate(field.Type, problems);
            if (field.Type.Leaf.Kind is TypeKind.Bytes or TypeKind.Const)
                problems.Add(MeaningRules.CannotTravel, field.Type.Range, TypeText.Of(field.Type), "a record", " Write 'string'.");
            if (field.TextTwin is not null && field.Type.Kind is not (TypeKind.Int or TypeKind.Long or TypeKind.Named))
                problems.Add(MeaningRules.TwinOnType, field.Type.Range, TypeText.Of(field.Type));
        }
    }

    private static void ValidateEnum(EnumSpec spec, ProblemList problems)
    {
        var names = new MemberNames(spec.Closed ? null : spec.Name, ReservedNames.Of(spec), problems);
        foreach (EnumValueSpec value in spec.Values)
        {
            bool isNew = names.AddWireName(value.WireValue, value.Range);
            foreach (string spelling in value.OtherSpellings)
                isNew &= names.AddWireName(spelling, value.Range);
            if (isNew)
                names.AddName(value.Name, value.WireValue, value.Range);
        }

        var presets = new MemberNames(SpecNames.Presets(spec.Name), ReservedNames.Presets(spec), problems);
        foreach (PresetSpec preset in spec.Presets)
            presets.AddName(preset.Name, preset.Name, preset.Range);
        if (spec.Closed && spec.Presets.Count > 0)
            problems.Add(MeaningRules.PresetsOfClosed, spec.Range, spec.Name);
        foreach (PresetValue named in spec.Presets.SelectMany(preset => preset.Named))
        {
            if (!spec.Values.Any(value => value.IsCalled(named.WireValue)))
                problems.Add(MeaningRules.UnknownPresetValue, named.Range, named.WireValue, spec.Name, Suggestion.For(named.WireValue, spec.Values.Select(value => value.WireValue), " Remove it."));
        }
    }
}
