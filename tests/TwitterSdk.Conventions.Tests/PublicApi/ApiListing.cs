using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TwitterSdk.Conventions.Tests.PublicApi;

/// <summary>
/// What one project makes public by hand, a line for each member, in a fixed order. What the generator makes public is not in it: the
/// specs say that already, and their changes read better there.
/// </summary>
internal sealed class ApiListing
{
    private static readonly CSharpParseOptions s_options = new(LanguageVersion.Preview);

    private readonly SortedDictionary<string, SortedSet<string>> _types = new(StringComparer.Ordinal);

    public static string Of(string project)
    {
        var listing = new ApiListing();
        foreach (string path in Repository.Sources(project))
            listing.Add(CSharpSyntaxTree.ParseText(File.ReadAllText(path), s_options).GetCompilationUnitRoot());
        return listing.ToString();
    }

    public override string ToString() =>
        string.Concat(_types.Select(type => $"{type.Key}\n{string.Concat(type.Value.Select(member => $"    {member}\n"))}"));

    private void Add(CompilationUnitSyntax file)
    {
        foreach (BaseNamespaceDeclarationSyntax space in file.Members.OfType<BaseNamespaceDeclarationSyntax>())
        {
            foreach (MemberDeclarationSyntax member in space.Members)
                AddType(member, space.Name + ".");
        }
    }

    private void AddType(MemberDeclarationSyntax member, string prefix)
    {
        if (!IsPublic(member, inInterface: false))
            return;
        switch (member)
        {
            case DelegateDeclarationSyntax declaration:
                _ = Members($"{prefix}{Text(declaration)}");
                break;
            case EnumDeclarationSyntax values:
                Members($"{prefix}{values.Identifier} (enum)").UnionWith(values.Members.Select(value => value.Identifier.Text));
                break;
            case TypeDeclarationSyntax type:
                string name = $"{prefix}{type.Identifier}{type.TypeParameterList}";
                SortedSet<string> members = Members($"{name} ({Kind(type)})");
                if (type.ParameterList is { } parameters)
                    members.Add($"{type.Identifier}{OneLine(parameters.ToString())}");
                if (type.BaseList is { } bases)
                    members.Add(OneLine(bases.ToString()));
                AddMembers(type, members, name + ".");
                break;
        }
    }

    private void AddMembers(TypeDeclarationSyntax type, SortedSet<string> members, string prefix)
    {
        foreach (MemberDeclarationSyntax member in type.Members)
        {
            if (member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax && member is not ExtensionBlockDeclarationSyntax)
                AddType(member, prefix);
            else if (member is ExtensionBlockDeclarationSyntax extension)
                members.UnionWith(extension.Members.Where(inner => IsPublic(inner, inInterface: false)).Select(inner => $"extension{extension.ParameterList} {Text(inner)}"));
            else if (IsPublic(member, type is InterfaceDeclarationSyntax))
                members.Add(Text(member));
        }
    }

    private SortedSet<string> Members(string type)
    {
        if (!_types.TryGetValue(type, out SortedSet<string>? members))
            _types[type] = members = new(StringComparer.Ordinal);
        return members;
    }

    private static bool IsPublic(MemberDeclarationSyntax member, bool inInterface)
    {
        SyntaxTokenList modifiers = member.Modifiers;
        bool hidden = modifiers.Any(SyntaxKind.PrivateKeyword) || modifiers.Any(SyntaxKind.InternalKeyword);
        return inInterface ? !hidden : modifiers.Any(SyntaxKind.PublicKeyword) || (modifiers.Any(SyntaxKind.ProtectedKeyword) && !hidden);
    }

    private static string Kind(TypeDeclarationSyntax type) =>
        OneLine($"{string.Join(' ', type.Modifiers.Where(word => !word.IsKind(SyntaxKind.PublicKeyword) && !word.IsKind(SyntaxKind.PartialKeyword)))} {type.Keyword}").Trim();

    /// <summary>A member without its attributes and its body.</summary>
    private static string Text(MemberDeclarationSyntax member) => OneLine(member.WithoutTrivia() switch
    {
        MethodDeclarationSyntax method => method.WithAttributeLists([]).WithBody(null).WithExpressionBody(null).WithModifiers(Shown(method.Modifiers)).ToString(),
        ConstructorDeclarationSyntax constructor => $"{constructor.Identifier}{constructor.ParameterList}",
        OperatorDeclarationSyntax operation => operation.WithAttributeLists([]).WithBody(null).WithExpressionBody(null).ToString(),
        ConversionOperatorDeclarationSyntax conversion => conversion.WithAttributeLists([]).WithBody(null).WithExpressionBody(null).ToString(),
        PropertyDeclarationSyntax property => $"{Shown(property.Modifiers)} {property.Type} {property.Identifier} {Accessors(property.AccessorList)}",
        IndexerDeclarationSyntax indexer => $"{Shown(indexer.Modifiers)} {indexer.Type} this{indexer.ParameterList} {Accessors(indexer.AccessorList)}",
        FieldDeclarationSyntax field => $"{Shown(field.Modifiers)} {field.Declaration}",
        EventFieldDeclarationSyntax field => $"event {field.Declaration}",
        DelegateDeclarationSyntax declaration => $"{declaration.Identifier}{declaration.TypeParameterList} = {declaration.ReturnType} {declaration.ParameterList} (delegate)",
        var other => other.ToString(),
    });

    private static string Accessors(AccessorListSyntax? accessors) => accessors is null
        ? "{ get }"
        : $"{{ {string.Join(' ', accessors.Accessors.Where(accessor => !accessor.Modifiers.Any(SyntaxKind.PrivateKeyword) && !accessor.Modifiers.Any(SyntaxKind.InternalKeyword)).Select(accessor => accessor.Keyword.Text))} }}";

    private static SyntaxTokenList Shown(SyntaxTokenList modifiers) =>
        [.. modifiers.Where(word => !word.IsKind(SyntaxKind.PublicKeyword) && !word.IsKind(SyntaxKind.AsyncKeyword) && !word.IsKind(SyntaxKind.PartialKeyword))];

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd(';').Trim();
}
