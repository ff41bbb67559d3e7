using System.Reflection;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Generators.Tests.Emit;

/// <summary>The generator knows the runtime by name only; these tests hold the names to the runtime.</summary>
public sealed class CoreNamesTests
{
    private static readonly Assembly s_core = typeof(ApiConnection).Assembly;

    private static IEnumerable<TestCaseData> Names => typeof(CoreNames)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(constant => new TestCaseData(constant.Name, (string)constant.GetRawConstantValue()!).SetArgDisplayNames(constant.Name));

    [TestCaseSource(nameof(Names))]
    public void Core_has_a_public_type_of_each_name(string name, string fullName)
    {
        Assert.That(fullName, Does.StartWith("global::TwitterSdk.Core.").And.EndWith("." + name));
        Assert.That(s_core.GetExportedTypes().Select(type => type.FullName!.Split('`')[0]), Does.Contain(fullName["global::".Length..]));
    }

    [Test]
    public void Enums_that_specs_and_Core_share_have_the_same_values()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Enum.GetNames<Generators.Specs.AuthScheme>(), Is.EqualTo(Enum.GetNames<Core.Auth.AuthScheme>()));
            Assert.That(Enum.GetNames<Core.Http.ParameterLocation>().Append("Json"), Is.EquivalentTo(Enum.GetNames<Generators.Specs.ParameterLocation>()));
            Assert.That(Enum.GetNames<Generators.Specs.ListStyle>(), Is.EqualTo(Enum.GetNames<Core.Http.ListFormat>()));
        }
    }
}
