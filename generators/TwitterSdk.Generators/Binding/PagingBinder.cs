using TwitterSdk.Generators.Emit;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Binding;

/// <summary>Finds the C# members that paging walks by.</summary>
internal static class PagingBinder
{
    /// <summary>Null when a member is missing, which has a diagnostic of its own.</summary>
    public static BoundPaging? Bind(EndpointSpec endpoint, SpecFile file, MemberPaths paths)
    {
        PagingSpec paging = endpoint.Paging!;
        if (endpoint.Returns.Type is not { } page)
            return null;

        BoundPath items;
        TypeRef list;
        SpecFile listFile = file;
        if (paging.Items is null)
        {
            items = new BoundPath("page", CSharpTypes.PlainName(page), page.Nullable);
            list = page;
        }
        else
        {
            if (paths.Find("page", page, file, paging.Items) is not { } found)
                return null;
            items = new BoundPath(found.Expression, CSharpTypes.PlainName(found.Field.Type), found.Nullable);
            list = found.Field.Type;
            listFile = found.File;
        }

        if (list is not { Kind: TypeKind.List, Element: { } item })
            return null;
        var names = new List<string>();
        Note(item);
        return new BoundPaging(
            endpoint.Name,
            CSharpTypes.Name(page),
            CSharpTypes.Name(item),
            items,
            Member(paging.Next),
            Member(paging.Stop),
            IdOf(item, listFile, paths),
            new(names.ToArray()));

        BoundPath? Member(string? wirePath)
        {
            if (wirePath is null || paths.Find("page", page, file, wirePath) is not { } found)
                return null;
            Note(found.Field.Type);
            return new BoundPath(found.Expression, CSharpTypes.PlainName(found.Field.Type), found.Nullable);
        }

        void Note(TypeRef type)
        {
            if (type.Named is { } name)
                names.Add(name);
        }
    }

    /// <summary>The id of an item: the item itself when it is an id, else its member <c>id</c>.</summary>
    private static BoundPath? IdOf(TypeRef item, SpecFile file, MemberPaths paths)
    {
        if (paths.IsNumericId(item, file))
            return new BoundPath("item", CSharpTypes.PlainName(item), item.Nullable);
        return paths.Find("item", item, file, "id") is { } found && paths.IsNumericId(found.Field.Type, found.File)
            ? new BoundPath(found.Expression, CSharpTypes.PlainName(found.Field.Type), found.Nullable)
            : null;
    }
}
