using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using TwitterSdk.Cli.Endpoints;
using TwitterSdk.Cli.Errors;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Json;
using TwitterSdk.Generators.Specs;
using Place = TwitterSdk.Core.Http.ParameterLocation;

namespace TwitterSdk.Cli.Calls;

/// <summary>Makes calls of the pipeline from a spec and what the user wrote: what generated methods do, at run time.</summary>
internal sealed class CallBuilder(CatalogEndpoint endpoint, CliHost host)
{
    private readonly ScalarReader _scalars = new(endpoint);
    private readonly JsonValues _json = new(endpoint);

    /// <summary>The endpoint as the pipeline knows it.</summary>
    public ApiEndpoint Endpoint { get; } = PipelineEndpoint.Of(endpoint);

    /// <summary>A call with all its parameters.</summary>
    /// <exception cref="UsageException">Something is missing or does not fit.</exception>
    /// <exception cref="ApiArgumentException">Something lies outside of what the spec allows.</exception>
    public ApiCall Build(ApiConnection connection, CallArguments arguments)
    {
        arguments.CheckRequired();
        ApiCall call = connection.Begin(Endpoint);
        foreach (ChoiceSpec choice in endpoint.Spec.Choices)
            Check(call, choice, arguments);
        foreach (ParameterSpec constant in endpoint.Constants)
        {
            if (constant.Location != TwitterSdk.Generators.Specs.ParameterLocation.Json)
                call.Add(Of(constant.Location), Encoding.UTF8.GetBytes(constant.WireName), constant.Type.Constant);
        }

        foreach (EndpointInput input in endpoint.Inputs)
        {
            if (arguments.Values(input) is { } values && input.Location is not TwitterSdk.Generators.Specs.ParameterLocation.Json)
                Add(call, input, values, arguments.Spelling);
            else if (arguments.Members(input) is { } members && input.Location is not TwitterSdk.Generators.Specs.ParameterLocation.Json)
                call.Add(Of(input.Location!.Value), Name(input, arguments.Spelling), JsonRaw.Parse(members.ToJsonString()));
        }

        AddBody(call, arguments);
        return call;
    }

    private static Place Of(TwitterSdk.Generators.Specs.ParameterLocation location) => Enum.Parse<Place>(location.ToString());

    private static byte[] Name(EndpointInput input, int spelling) => Encoding.UTF8.GetBytes(input.Spelled(spelling));

    private void Add(ApiCall call, EndpointInput input, IReadOnlyList<string> values, int spelling)
    {
        if (input.Location is not { } location)
            AddWhole(call, input, values);
        else if (input.Type.Kind == TypeKind.Bytes)
            call.Add(Name(input, spelling), FileArgument.Open(host, input, values[0]));
        else if (_json.IsModel(input, input.Type))
            call.Add(Of(location), Name(input, spelling), JsonRaw.Parse(_json.Of(input, values)?.ToJsonString() ?? "null"));
        else if (input.IsList)
            AddList(call, Of(location), input, ListReader.Read(endpoint, input, values, spelling), Name(input, spelling));
        else
            AddScalar(call, Of(location), input, values[0], Name(input, spelling));
    }

    private void AddScalar(ApiCall call, Place place, EndpointInput input, string text, byte[] name)
    {
        string value = _scalars.Read(input, input.Type, text);
        CheckBounds(call, input, value);
        call.Add(place, name, value);
    }

    private void AddList(ApiCall call, Place place, EndpointInput input, IReadOnlyList<string> items, byte[] name)
    {
        TypeRef type = input.Type.Item;
        string[] values = [.. items.Select(item => _scalars.Read(input, type, item))];
        call.CheckCount(input.Name, values, (int?)input.Type.Min, (int?)input.Type.Max, input.Type.Step);
        if (input.Type.ListStyle == ListStyle.Json && _scalars.IsBare(input, type))
            call.Add(place, name, JsonRaw.Parse($"[{string.Join(',', values)}]"));
        else
            call.AddList(place, name, values, Enum.Parse<ListFormat>(input.Type.ListStyle.ToString()));
    }

    private void AddWhole(ApiCall call, EndpointInput body, IReadOnlyList<string> values)
    {
        if (body.Type.Kind == TypeKind.Bytes)
            call.RawBody(FileArgument.Open(host, body, values[0]));
        else
            _json.Of(body, values)?.WriteTo(call.JsonBody());
    }

    private void AddBody(ApiCall call, CallArguments arguments)
    {
        if (endpoint.Spec.EmptyBody is not null)
        {
            call.EmptyJsonBody();
            return;
        }

        if (endpoint.Inputs.Any(input => input.Location == TwitterSdk.Generators.Specs.ParameterLocation.Json))
            new BodyObject(endpoint, arguments, _json, (input, value) => CheckBounds(call, input, value)).Build().WriteTo(call.JsonBody());
    }

    private static void CheckBounds(ApiCall call, EndpointInput input, JsonNode? value)
    {
        if (value is JsonArray items)
            call.CheckCount(input.Name, [.. items], (int?)input.Type.Min, (int?)input.Type.Max, input.Type.Step);
        else if (value is JsonValue)
            CheckBounds(call, input, value.ToString());
    }

    private static void CheckBounds(ApiCall call, EndpointInput input, string value)
    {
        TypeRef type = input.Type;
        if (type.Min is null && type.Max is null)
            return;
        if (type.Kind is TypeKind.Int or TypeKind.Long or TypeKind.Double)
            call.CheckRange(input.Name, double.Parse(value, CultureInfo.InvariantCulture), type.Min, type.Max);
        else if (type.Kind == TypeKind.String)
            call.CheckLength(input.Name, value, (int?)type.Min, (int?)type.Max);
    }

    private static void Check(ApiCall call, ChoiceSpec choice, CallArguments arguments)
    {
        string text = string.Join(" | ", choice.Alternatives.Select(alternative => string.Join(" + ", alternative)));
        bool[] given = choice.Rule == ChoiceRule.AllOrNone
            ? [.. choice.Alternatives[0].Select(arguments.Has)]
            : [.. choice.Alternatives.Select(alternative => alternative.All(arguments.Has))];
        switch (choice.Rule)
        {
            case ChoiceRule.OneOf:
                call.RequireOne(text, given);
                break;
            case ChoiceRule.AtMostOne:
                call.RequireAtMostOne(text, given);
                break;
            case ChoiceRule.AtLeastOne:
                call.RequireAtLeastOne(text, given);
                break;
            default:
                call.RequireAllOrNone(text, given);
                break;
        }
    }
}
