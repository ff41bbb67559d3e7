using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TwitterSdk.Emulator.Http;

/// <summary>An answer, complete but for the headers that every answer has.</summary>
internal sealed record EmulatorResponse
{
    public const string JsonType = "application/json;charset=utf-8";
    public const string TextType = "text/html;charset=utf-8";

    private static readonly JsonWriterOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public int Status { get; init; } = 200;

    public string ContentType { get; init; } = TextType;

    public ReadOnlyMemory<byte> Body { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>For an answer that goes on; null for one with a body.</summary>
    public StreamBody? Stream { get; init; }

    /// <summary>For an answer that must be waited for; null for one that is complete.</summary>
    public Func<CancellationToken, Task<EmulatorResponse>>? Later { get; init; }

    public static EmulatorResponse Empty(int status) => new() { Status = status };

    public static EmulatorResponse Json(Action<Utf8JsonWriter> write, int status = 200)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, s_json))
            write(json);
        return new EmulatorResponse { Status = status, ContentType = JsonType, Body = buffer.WrittenMemory };
    }

    public static EmulatorResponse Text(string text, string contentType = TextType, int status = 200) =>
        new() { Status = status, ContentType = contentType, Body = Encoding.UTF8.GetBytes(text) };

    public static EmulatorResponse Form(params ReadOnlySpan<(string Name, string Value)> fields)
    {
        var text = new StringBuilder();
        foreach ((string name, string value) in fields)
        {
            if (text.Length > 0)
                text.Append('&');
            text.Append(name).Append('=').Append(PercentText.Encode(value));
        }

        return Text(text.ToString());
    }

    public static EmulatorResponse Redirect(string location, int status = 302) =>
        new() { Status = status, Headers = [new("location", location)] };

    public static EmulatorResponse Refused(Refusal refusal, string path) => refusal.IsPlain
        ? Json(
            json =>
            {
                json.WriteStartObject();
                json.WriteString("request"u8, path);
                json.WriteString("error"u8, refusal.Message);
                json.WriteEndObject();
            },
            refusal.Status)
        : Json(
            json =>
            {
                json.WriteStartObject();
                json.WriteStartArray("errors"u8);
                json.WriteStartObject();
                json.WriteNumber("code"u8, refusal.Code);
                json.WriteString("message"u8, refusal.Message);
                json.WriteEndObject();
                json.WriteEndArray();
                json.WriteEndObject();
            },
            refusal.Status);
}
