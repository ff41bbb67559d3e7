using System.Linq;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Validation;

/// <summary>Every type that is named exists, and what is said about it fits its kind.</summary>
internal sealed class ReferenceValidator
{
    private readonly SpecFile _file;
    private readonly TypeIndex _types;
    private readonly ProblemList _problems;

    private ReferenceValidator(SpecFile file, TypeIndex types, ProblemList problems)
    {
        _file = file;
        _types = types;
        _problems = problems;
    }

    public static void Validate(SpecFile file, TypeIndex types, ProblemList problems)
    {
        var validator = new ReferenceValidator(file, types, problems);
        foreach (UsedScope used in file.Uses)
            validator.ValidateUse(used);
        foreach (EndpointSpec endpoint in file.Endpoints)
            validator.ValidateEndpoint(endpoint);
        foreach (GroupSpec group in file.Groups)
        {
            foreach (ParameterSpec parameter in group.Parameters)
                validator.ValidateParameter(parameter);
        }

        foreach (TypeSpec type in file.Types)
            validator.ValidateType(type);
    }

    private void ValidateUse(UsedScope used)
    {
        if (!_types.Scopes.Contains(used.Scope))
        {
            string name = used.Scope.ToString();
            _problems.Add(MeaningRules.UnknownScope, used.Range, name, Suggestion.For(name, _types.Scopes.Select(scope => scope.ToString()), " Reference the package that has it."));
        }
    }

    private void ValidateEndpoint(EndpointSpec endpoint)
    {
        foreach (ParameterSpec parameter in endpoint.Parameters.Where(parameter => parameter.Group is null))
            ValidateParameter(parameter);
        if (endpoint.Body is not null)
            ValidateReference(endpoint.Body, null);
        if (endpoint.Returns.Type is { } answer && ValidateReference(answer, null)?.Type is EnumSpec { Closed: true } closed && endpoint.Returns.Kind != ReturnKind.Json)
            _problems.Add(MeaningRules.CannotTravel, answer.Range, "'" + closed.Name + "'", "a stream or form", " Write the name of a record.");
    }

    private void ValidateParameter(ParameterSpec parameter)
    {
        TypeEntry? entry = ValidateReference(parameter.Type, null);
        bool isObject = entry?.Type is RecordSpec or UnionSpec or WrapperSpec;
        if (isObject && parameter.Type.Kind == TypeKind.List && parameter.Location != ParameterLocation.Json)
        {
            string place = "'" + parameter.Location.ToString().ToLowerInvariant() + "'";
            _problems.Add(MeaningRules.CannotTravel, parameter.Type.Range, TypeText.Of(parameter.Type), place, " Only a JSON body holds it.");
        }
    }

    private void ValidateType(TypeSpec type)
    {
        if (type is RecordSpec record)
        {
            foreach (FieldSpec field in record.Fields)
                ValidateField(record, field);
        }
        else if (type is WrapperSpec wrapper && Find(wrapper.Wrapped, wrapper.WrappedRange) is { Type: EnumSpec or IdSpec } entry)
        {
            _problems.Add(MeaningRules.BadWrapped, wrapper.WrappedRange, wrapper.Wrapped, "is " + TypeText.KindOf(entry.Type));
        }
    }

    private void ValidateField(RecordSpec record, FieldSpec field)
    {
        TypeEntry? entry = ValidateReference(field.Type, record);
        if (field.TextTwin is not null && field.Type.Kind == TypeKind.Named && entry is not null && !IsNumericId(entry))
            _problems.Add(MeaningRules.TwinOnType, field.Type.Range, TypeText.Of(field.Type));
    }

    /// <summary>The named type in the middle of lists and maps; null when there is none, or an unknown one, which is reported.</summary>
    private TypeEntry? ValidateReference(TypeRef type, RecordSpec? owner)
    {
        if (type.Element is not null)
            return ValidateReference(type.Element, owner);
        if (type.Kind != TypeKind.Named)
            return null;
        TypeEntry? entry = Find(type.Name!, type.Range);
        if (entry is null)
            return null;

        if (type.AsString && !IsNumericId(entry))
            _problems.Add(MeaningRules.AsStringOnType, type.Ranges.AsString, "'" + type.Name + "'");
        ValidateDefault(type, entry);
        ValidateBy(type, entry, owner);
        return entry;
    }

    private void ValidateDefault(TypeRef type, TypeEntry entry)
    {
        if (type.Default is null || entry.Type is not EnumSpec spec || spec.Values.Any(value => value.WireValue == type.Default))
            return;
        string hint = Suggestion.For(type.Default, spec.Values.Select(value => value.WireValue), " Add it to the enum, or correct it here.");
        _problems.Add(MeaningRules.BadDefault, type.Ranges.Default, type.Default, "a value of '" + spec.Name + "'", hint);
    }

    private void ValidateBy(TypeRef type, TypeEntry entry, RecordSpec? owner)
    {
        bool isSibling = entry.Type is UnionSpec { Kind: UnionKind.Sibling };
        if (type.By is null)
        {
            if (isSibling)
                _problems.Add(MeaningRules.SiblingWithoutBy, type.Range, type.Name!);
        }
        else if (!isSibling || owner is null)
        {
            _problems.Add(MeaningRules.ByOnType, type.Ranges.By, isSibling ? "A type outside a record" : TypeText.Of(type));
        }
        else
        {
            foreach (string member in type.ByMembers)
            {
                if (MemberPath.Follow(member, owner, _file, _types) is { Missing: { } missing } path)
                    _problems.Add(MeaningRules.UnknownBy, type.Ranges.By, missing, path.Owner, path.Hint);
            }
        }
    }

    private TypeEntry? Find(string name, TextRange range)
    {
        TypeEntry? entry = _types.Find(_file, name);
        if (entry is null)
            _problems.Add(MeaningRules.UnknownType, range, name, Suggestion.For(name, _types.Names(_file), " Declare it under 'types', here or in a file with the same scope, or name its scope in 'uses'."));
        return entry;
    }

    private static bool IsNumericId(TypeEntry entry) => entry.Type is IdSpec { Kind: not IdKind.String };
}
