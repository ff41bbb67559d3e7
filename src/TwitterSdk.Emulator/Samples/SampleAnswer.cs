using System.Globalization;
using System.Text;
using System.Text.Json;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Samples;

/// <summary>Makes a valid answer for any endpoint from its spec alone, for those that no handler knows.</summary>
internal sealed class SampleAnswer(SpecCatalog catalog)
{
    public EmulatorResponse Make(EmulatorRequest request)
    {
        SpecEndpoint endpoint = request.Endpoint;
        ReturnSpec returns = endpoint.Spec.Returns;
        int status = endpoint.Spec.Success.Count > 0 ? endpoint.Spec.Success[0] : 200;
        return returns.Kind switch
        {
            ReturnKind.Json => EmulatorResponse.Json(Writer(request).Write, status),
            ReturnKind.Stream => SampleStream.Make(request, Line(request)),
            ReturnKind.Form => EmulatorResponse.Text(FormText(endpoint), status: status),
            ReturnKind.Text => EmulatorResponse.Text("text", "text/plain;charset=utf-8", status),
            ReturnKind.Bytes => new EmulatorResponse { Status = status, ContentType = "application/octet-stream", Body = "bytes"u8.ToArray() },
            ReturnKind.Redirect => EmulatorResponse.Redirect("https://example.com/elsewhere", endpoint.Spec.Success.Count > 0 ? status : 302),
            ReturnKind.Page => EmulatorResponse.Text($"<!doctype html><title>{endpoint.Name}</title>"),
            _ => EmulatorResponse.Empty(status),
        };
    }

    private SampleWriter Writer(EmulatorRequest request)
    {
        var paging = new SamplePaging(request);
        return new SampleWriter(catalog, request.Endpoint.File, request.Endpoint.Spec.Returns.Type!, paging);
    }

    private byte[] Line(EmulatorRequest request) => EmulatorResponse.Json(Writer(request).Write).Body.ToArray();

    /// <summary>The members of the type as <c>name=value</c>; a form has no nesting.</summary>
    private string FormText(SpecEndpoint endpoint)
    {
        if (endpoint.Spec.Returns.Type is not { Kind: TypeKind.Named, Name: { } name }
            || catalog.Resolve(endpoint.File, name) is not RecordSpec record)
        {
            return "";
        }

        var text = new StringBuilder();
        foreach (FieldSpec field in record.Fields)
        {
            using var sample = new MemoryStream();
            using (var json = new Utf8JsonWriter(sample))
                new SampleWriter(catalog, endpoint.File, field.Type, SamplePaging.None).Write(json);
            using JsonDocument value = JsonDocument.Parse(sample.ToArray());
            text.Append(CultureInfo.InvariantCulture, $"{(text.Length == 0 ? "" : "&")}{field.WireName}={PercentText.Encode(value.RootElement.ToString())}");
        }

        return text.ToString();
    }
}
