using TwitterSdk.Testing;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Tests.Calls;
using PropertyAttribute = FsCheck.NUnit.PropertyAttribute;

namespace TwitterSdk.Core.Tests.Auth;

public class OAuth1PropertyTests
{
    [Property(MaxTest = 300)]
    public async Task What_is_signed_is_what_is_sent((string? Name, string? Value, bool Form)[] parameters, (string? Name, string? Value)[] extras)
    {
        var call = Call.To("POST 1/{id}.json").Add(ParameterLocation.Path, "id", "a b/ü");
        foreach (var (name, value, form) in parameters)
            call.Add(form ? ParameterLocation.Form : ParameterLocation.Query, name ?? "x", value);

        var options = new ApiCallOptions { Parameters = extras.Where(extra => extra is { Name: not null, Value: not null }).DistinctBy(extra => extra.Name).ToDictionary(extra => extra.Name!, extra => extra.Value!) };
        var sent = await call.AuthorizedAsync(Signing.User, options: options);
        call.Release();
        Assert.That(ReferenceOAuth1.IsSigned(sent, "https://api.example.com", "consumer&secret", "token%secret"), sent.Query);
    }

    [Property(MaxTest = 300)]
    public bool The_order_of_parameters_does_not_change_the_base_string(KeyValuePair<string, string>[] parameters, int seed)
    {
        var known = parameters.Where(pair => pair is { Key: not null, Value: not null }).ToArray();
        var shuffled = known.ToArray();
        new Random(seed).Shuffle(shuffled);
        return OAuth1Vector.BaseString("GET", "https://api.example.com/x", known) == OAuth1Vector.BaseString("GET", "https://api.example.com/x", shuffled);
    }

    [Property(MaxTest = 300)]
    public bool The_base_string_is_that_of_the_reference(KeyValuePair<string, string>[] parameters)
    {
        // Half of a surrogate pair sorts as what it is sent as.
        var known = parameters.Where(pair => pair is { Key: not null, Value: not null }).ToArray();
        return OAuth1Vector.BaseString("PUT", "https://api.example.com/x%20y", known) == ReferenceOAuth1.BaseString("PUT", "https://api.example.com/x%20y", known);
    }

    // HMAC takes a key of up to 64 bytes as it is, and the hash of a longer one.
    [TestCase(62)]
    [TestCase(63)]
    [TestCase(64)]
    [TestCase(65)]
    [TestCase(200)]
    public async Task A_key_of_any_length_signs(int length)
    {
        var (consumerSecret, tokenSecret) = (new string('s', 20), new string('t', length - 21));
        var sent = await Call.To("GET 1/x.json").AuthorizedAsync(new OAuth1Credentials("key", consumerSecret, "token", tokenSecret));
        Assert.That(ReferenceOAuth1.IsSigned(sent, "https://api.example.com", consumerSecret, tokenSecret));
    }

    // Around the number up to which they are sorted without renting.
    [TestCase(8)]
    [TestCase(9)]
    [TestCase(10)]
    [TestCase(11)]
    [TestCase(17)]
    public async Task Any_number_of_parameters_is_sorted(int count)
    {
        var call = Call.To("GET 1/x.json");
        for (var i = count; i > 0; i--)
            call.Add(ParameterLocation.Query, $"p{i % 3}", $"{i}");
        Assert.That(ReferenceOAuth1.IsSigned(await call.AuthorizedAsync(Signing.User), "https://api.example.com", "consumer&secret", "token%secret"));
    }

    [Test]
    public async Task Thousands_of_parameters_are_signed()
    {
        var call = Call.To("POST 1/x.json");
        for (var i = 0; i < 3000; i++)
            call.Add(i % 2 == 0 ? ParameterLocation.Form : ParameterLocation.Query, $"p{i * 7919 % 1000}", $"v {i}");
        var sent = await call.AuthorizedAsync(Signing.User);
        Assert.That(ReferenceOAuth1.IsSigned(sent, "https://api.example.com", "consumer&secret", "token%secret"));
    }
}
