using TwitterSdk.Generators.Emit;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Binding;

/// <summary>Looks up what a spec file needs to know of other files.</summary>
internal sealed class SpecBinder
{
    private readonly SpecFile _file;
    private readonly SpecIndex _index;
    private readonly string _rootNamespace;

    private SpecBinder(SpecFile file, SpecIndex index, string rootNamespace)
    {
        _file = file;
        _index = index;
        _rootNamespace = rootNamespace;
    }

    public static BoundSpec Bind(SpecFile file, SpecIndex index, string? rootNamespace)
    {
        string? root = string.IsNullOrEmpty(rootNamespace) ? file.Scope.Product : SpecNames.Namespace(rootNamespace!);
        var binder = new SpecBinder(file, index, root ?? "");
        EquatableArray<BoundPaging> pagings = new(binder.Pagings());
        return new BoundSpec(
            file,
            binder.NamespaceOf(file),
            index.HintNameOf(file),
            new(binder.Types(pagings)),
            pagings,
            new(binder.Siblings()));
    }

    private string NamespaceOf(SpecFile file) =>
        string.Join(".", new[] { file.ShippedIn ?? _rootNamespace, file.Scope.Group }.Where(part => !string.IsNullOrEmpty(part)));

    private IEnumerable<BoundType> Types(EquatableArray<BoundPaging> pagings)
    {
        foreach (string name in UsedNames().Concat(pagings.SelectMany(paging => paging.Names)).Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal))
        {
            yield return _index.Find(_file, name) is { } found
                ? new BoundType(name, ShapeOf(found.Type), NamespaceOf(found.File))
                : new BoundType(name, TypeShape.Model, null);
        }
    }

    private IEnumerable<string> UsedNames()
    {
        IEnumerable<TypeRef?> types = _file.Endpoints
            .SelectMany(endpoint => endpoint.Parameters.Select(parameter => parameter.Type)
                .Concat(new[] { endpoint.Body!, endpoint.Returns.Type! }))
            .Concat(_file.Types.OfType<RecordSpec>().SelectMany(record => record.Fields.Select(field => field.Type)));
        foreach (TypeRef? type in types)
        {
            if (type?.Named is { } name)
                yield return name;
        }

        foreach (WrapperSpec wrapper in _file.Types.OfType<WrapperSpec>())
            yield return wrapper.Wrapped;
        foreach (TypeSpec type in _file.Types)
            yield return type.Name;
    }

    private static TypeShape ShapeOf(TypeSpec type) => type switch
    {
        EnumSpec { Closed: true } => TypeShape.ClosedEnum,
        EnumSpec { IsSelection: true } => TypeShape.Selection,
        EnumSpec => TypeShape.OpenEnum,
        IdSpec { Kind: IdKind.String } => TypeShape.TextId,
        IdSpec => TypeShape.NumericId,
        UnionSpec { Kind: UnionKind.Sibling } => TypeShape.SiblingUnion,
        _ => TypeShape.Model,
    };

    private IEnumerable<BoundPaging> Pagings()
    {
        var paths = new MemberPaths(_index);
        return _file.Endpoints
            .Where(endpoint => endpoint.Paging is not null)
            .Select(endpoint => PagingBinder.Bind(endpoint, _file, paths))
            .OfType<BoundPaging>();
    }

    private IEnumerable<BoundSibling> Siblings()
    {
        var paths = new MemberPaths(_index);
        foreach (RecordSpec record in _file.Types.OfType<RecordSpec>())
        {
            foreach (FieldSpec field in record.Fields)
            {
                IReadOnlyList<string?> tags = [.. field.Type.ByMembers.Select(member => paths.Text(record, _file, member))];
                if (tags.Count > 0 && !tags.Contains(null))
                    yield return new BoundSibling(record.Name, field.WireName, tags.Count == 1 ? tags[0]! : CSharpText.Joined(tags!));
            }
        }
    }
}
