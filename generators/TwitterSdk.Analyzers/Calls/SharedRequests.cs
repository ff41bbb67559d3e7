using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TwitterSdk.Analyzers.Calls;

/// <summary>What a project asks for beside its requests: the defaults of a client, and what the calls of a derived one send.</summary>
/// <remarks>Found by names, and only when something is about to be told: a rule that waited for the end of the compilation would say nothing while code is written.</remarks>
internal sealed class SharedRequests
{
    private const string Defaults = "TwitterV2Defaults";
    private const string CallOptions = "ApiCallOptions";

    private readonly Lazy<bool> _askForMore;

    public SharedRequests(Compilation compilation) => _askForMore = new Lazy<bool>(() => compilation.SyntaxTrees.Any(tree => AsksForMore(compilation, tree)));

    /// <summary>Whether there is any.</summary>
    public bool AskForMore => _askForMore.Value;

    private static bool AsksForMore(Compilation compilation, SyntaxTree tree)
    {
        SemanticModel? model = null;
        foreach (SimpleNameSyntax name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            switch (name.Identifier.ValueText)
            {
                case Defaults:
                    return true;
                case "V2Defaults" or "Selections" or "Parameters":
#pragma warning disable RS1030 // Few files have such a name, and few projects something to tell.
                    model ??= compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
                    if (model.GetSymbolInfo(name).Symbol is IPropertySymbol property && IsForAll(property))
                        return true;
                    break;
            }
        }

        return false;
    }

    private static bool IsForAll(IPropertySymbol property) => property.Type.Name == Defaults || property.ContainingType.Name == CallOptions;
}
