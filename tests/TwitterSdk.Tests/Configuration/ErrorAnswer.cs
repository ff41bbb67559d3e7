using System.Text.Json;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Json;

namespace TwitterSdk.Tests.Configuration;

/// <summary>An answer that says success, but has nothing of what was asked for.</summary>
internal sealed class ErrorAnswer : IJsonModel<ErrorAnswer>, IApiEnvelope
{
    public bool HasData => false;

    public bool HasErrors => true;

    public static ErrorAnswer Read(ref JsonCursor json)
    {
        json.Skip();
        return new ErrorAnswer();
    }

    public void Write(Utf8JsonWriter json) => json.WriteNullValue();
}
