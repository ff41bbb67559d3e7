using System.Linq;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Validation;

/// <summary>What a paging sends and reads exists and has a type that it can walk by.</summary>
internal sealed class PagingValidator
{
    private readonly SpecFile _file;
    private readonly EndpointSpec _endpoint;
    private readonly PagingSpec _paging;
    private readonly TypeRef _answer;
    private readonly TypeIndex _types;
    private readonly ProblemList _problems;

    private PagingValidator(SpecFile file, EndpointSpec endpoint, TypeIndex types, ProblemList problems)
    {
        _file = file;
        _endpoint = endpoint;
        _paging = endpoint.Paging!;
        _answer = endpoint.Returns.Type!;
        _types = types;
        _problems = problems;
    }

    public static void Validate(SpecFile file, EndpointSpec endpoint, TypeIndex types, ProblemList problems)
    {
        if (endpoint.Paging is not null && endpoint.Returns is { Kind: ReturnKind.Json, Type: not null })
            new PagingValidator(file, endpoint, types, problems).Validate();
    }

    private void Validate()
    {
        ParameterSpec? send = ValidateSend();
        ValidateSize();
        ValidateItems(send);
        if (_paging.Next is { } next && Member(next, _paging.Ranges.Next) is { } nextType)
            ValidateNext(next, nextType, send);
        if (_paging.Stop is { } stop && Member(stop, _paging.Ranges.Stop) is { Kind: not TypeKind.Bool } stopType)
            ReportType(_paging.Ranges.Stop, "'bool' to know where to stop", stop, stopType);
        if (send is { Type.Kind: not TypeKind.Int } && _paging.Style is PagingStyle.Page or PagingStyle.Offset)
            ReportType(_paging.Ranges.Send, "'int' to count with", send!.WireName, send.Type);
    }

    private ParameterSpec? ValidateSend()
    {
        if (_paging.Send is not { } name)
            return null;
        ParameterSpec? send = Parameter(name);
        if (send is null || !send.Type.Nullable)
            ReportParameter(name, send, _paging.Ranges.Send);
        return send;
    }

    private void ValidateSize()
    {
        if (_paging.Size is { } name && Parameter(name) is null)
            ReportParameter(name, null, _paging.Ranges.Size);
    }

    private void ValidateItems(ParameterSpec? send)
    {
        TypeRef? list = _answer;
        SpecFile file = _file;
        if (_paging.Items is { } items)
        {
            MemberPath? path = Follow(items, _paging.Ranges.Items);
            list = path?.Type;
            file = path?.File ?? _file;
        }

        if (list is null)
            return;
        if (list.Kind != TypeKind.List)
            ReportType(_paging.Ranges.Items, "a list of items", _paging.Items ?? _endpoint.Name, list);
        else if (_paging.Style == PagingStyle.MaxId)
            ValidateIds(list.Element!, file, send);
    }

    /// <summary>An item is a numeric id itself, or has one.</summary>
    private void ValidateIds(TypeRef item, SpecFile file, ParameterSpec? send)
    {
        const string Needed = "items with a numeric 'id'";
        TypeEntry? entry = _types.Find(file, item);
        if (entry is null && item.Kind == TypeKind.Named)
            return;

        TypeRef? id = item;
        if (entry?.Type is RecordSpec record)
        {
            MemberPath path = MemberPath.Follow("id", record, entry.File, _types);
            id = path.Type;
            entry = id is null ? null : _types.Find(path.File, id);
        }

        if (entry?.Type is not IdSpec { Kind: not IdKind.String } idType)
            ReportType(_paging.Ranges.Items, Needed, _paging.Items ?? _endpoint.Name, id is null ? item : id);
        else if (send is not null && send.Type.Name != idType.Name)
            ReportType(_paging.Ranges.Send, "'" + idType.Name + "', the id of the items,", send.WireName, send.Type);
    }

    private void ValidateNext(string name, TypeRef next, ParameterSpec? send)
    {
        bool mayCount = _paging.Style is PagingStyle.Cursor or PagingStyle.Position;
        bool mayBeText = _paging.Style is PagingStyle.Cursor or PagingStyle.Token or PagingStyle.Link;
        if (next.Kind == TypeKind.Long ? !mayCount : next.Kind != TypeKind.String || !mayBeText)
            ReportType(_paging.Ranges.Next, (mayCount ? "'long'" : "") + (mayCount && mayBeText ? " or " : "") + (mayBeText ? "'string'" : ""), name, next);
        else if (send is not null && send.Type.Kind != next.Kind)
            ReportType(_paging.Ranges.Send, TypeText.Of(next) + ", as '" + name + "' is,", send.WireName, send.Type);
    }

    private TypeRef? Member(string path, TextRange range) => Follow(path, range)?.Type;

    private MemberPath? Follow(string path, TextRange range)
    {
        if (_types.Find(_file, _answer) is not { Type: RecordSpec record } entry)
        {
            // An unknown name is told where it stands, and nobody can look into a union or free JSON.
            if (_answer.Kind is not (TypeKind.Named or TypeKind.Json))
                _problems.Add(MeaningRules.PagingMember, range, path, TypeText.Of(_answer).Trim('\''), path, "");
            return null;
        }

        MemberPath found = MemberPath.Follow(path, record, entry.File, _types);
        if (found.Missing is { } missing)
            _problems.Add(MeaningRules.PagingMember, range, path, found.Owner, missing, found.Hint);
        return found;
    }

    private ParameterSpec? Parameter(string name) => _endpoint.Parameters.FirstOrDefault(parameter => parameter.WireName == name);

    private void ReportParameter(string name, ParameterSpec? found, TextRange range)
    {
        string hint = found is not null
            ? " Put '?' behind its type."
            : Suggestion.For(name, _endpoint.Parameters.Select(parameter => parameter.WireName), " Declare it, or say another one with 'send'.");
        _problems.Add(MeaningRules.PagingParameter, range, name, _endpoint.Name, hint);
    }

    private void ReportType(TextRange range, string needed, string name, TypeRef found) =>
        _problems.Add(MeaningRules.PagingType, range, needed, name, TypeText.Of(found));
}
