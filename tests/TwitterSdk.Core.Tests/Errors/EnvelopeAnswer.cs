using System.Text.Json;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Tests.Errors;

/// <summary>An answer that has data, errors, both or neither.</summary>
internal sealed class EnvelopeAnswer(bool hasData, bool hasErrors) : IJsonModel<EnvelopeAnswer>, IApiEnvelope
{
    public EnvelopeAnswer()
        : this(hasData: false, hasErrors: false)
    {
    }

    public bool HasData => hasData;

    public bool HasErrors => hasErrors;

    public static EnvelopeAnswer Read(ref JsonCursor json)
    {
        using JsonDocument document = JsonDocument.Parse(JsonRaw.Read(ref json).ToString());
        return new EnvelopeAnswer(
            document.RootElement.TryGetProperty("data", out _),
            document.RootElement.TryGetProperty("errors", out JsonElement errors) && errors.GetArrayLength() > 0);
    }

    public void Write(Utf8JsonWriter json) => json.WriteNullValue();
}
