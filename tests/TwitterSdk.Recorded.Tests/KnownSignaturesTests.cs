using System.Text.Json;
using TwitterSdk.Testing;

namespace TwitterSdk.Recorded.Tests;

/// <summary>OAuth 1.0a against answers that others have published.</summary>
[Category("Recorded")]
public sealed class KnownSignaturesTests
{
    [Test]
    public void Every_known_base_string_is_reproduced()
    {
        // Some answers tell only how a base string is signed.
        List<JsonElement> vectors = [.. Vectors().Where(vector => vector.GetProperty("params").ValueKind == JsonValueKind.Array)];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(vectors, Is.Not.Empty);
            foreach (JsonElement vector in vectors)
            {
                IEnumerable<KeyValuePair<string, string>> parameters = vector.GetProperty("params").EnumerateArray()
                    .Select(pair => KeyValuePair.Create(pair[0].GetString()!, pair[1].GetString()!));
                Assert.That(OAuth1Vector.BaseString(Text(vector, "method")!, Text(vector, "url")!, parameters), Is.EqualTo(Text(vector, "base_string")), Text(vector, "source"));
            }
        }
    }

    [Test]
    public void Every_known_signature_is_reproduced()
    {
        IReadOnlyList<JsonElement> vectors = Vectors();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(vectors, Is.Not.Empty);
            foreach (JsonElement vector in vectors)
            {
                string signature = OAuth1Vector.Signature(Text(vector, "base_string")!, Text(vector, "consumer_secret")!, Text(vector, "token_secret"));
                Assert.That(signature, Is.EqualTo(Text(vector, "signature")), Text(vector, "source"));
            }
        }
    }

    private static List<JsonElement> Vectors()
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Recording.FolderOrSkip("vectors"), "oauth1.json")));
        return [.. document.RootElement.Clone().EnumerateArray()];
    }

    private static string? Text(JsonElement vector, string name) => vector.GetProperty(name).GetString();
}
