using TwitterSdk.Generators.Emit;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Binding;

/// <summary>Finds the C# members that paging walks by.</summary>
internal static class PagingBinder
{
    /// <summary>Null when a member is missing, which has a diagnostic of its own.</summary>
    public static BoundPaging? Bind(EndpointSpec endpoint, Scope scope, MemberPaths paths)
    {
        PagingSpec paging = endpoint.Paging!;
        if (endpoint.Returns.Type is not { } page)
            return null;

        BoundPath items;
        TypeRef list;
        Scope listScope = scope;
        if (paging.Items is null)
        {
            items = new BoundPath("page", CSharpTypes.PlainName(page), page.Nullable);
            list = page;
        }
        else
        {
            if (paths.Find("page", page, scope, paging.Items) is not { } found)
                return null;
            items = new BoundPath(found.Expression, CSharpTypes.PlainName(found.Field.Type), found.Nullable);
            list = found.Field.Type;
            listScope = found.Scope;
        }

        if (list is not { Kind: TypeKind.List, Element: { } item })
            return null;
        return new BoundPaging(
            endpoint.Name,
            CSharpTypes.Name(page),
            CSharpTypes.Name(item),
            items,
            Member(paging.Next),
            Member(paging.Stop),
            IdOf(item, listScope, paths));

        BoundPath? Member(string? wirePath) => wirePath is not null && paths.Find("page", page, scope, wirePath) is { } found
            ? new BoundPath(found.Expression, CSharpTypes.PlainName(found.Field.Type), found.Nullable)
            : null;
    }

    /// <summary>The id of an item: the item itself when it is an id, else its member <c>id</c>.</summary>
    private static BoundPath? IdOf(TypeRef item, Scope scope, MemberPaths paths)
    {
        if (paths.IsNumericId(item, scope))
            return new BoundPath("item", CSharpTypes.PlainName(item), item.Nullable);
        return paths.Find("item", item, scope, "id") is { } found && paths.IsNumericId(found.Field.Type, found.Scope)
            ? new BoundPath(found.Expression, CSharpTypes.PlainName(found.Field.Type), found.Nullable)
            : null;
    }
}
