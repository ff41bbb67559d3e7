using System.Reflection;
using System.Runtime.Loader;
using NUnit.Framework.Interfaces;
using TwitterSdk.Core.Json;
using TwitterSdk.Core.Json.Tokens;

namespace TwitterSdk.Core.Tests.Json;

/// <summary>With the switch that leaves tokens to System.Text.Json everything is read as without it: all tests of this folder hold there as well.</summary>
public sealed class SystemReaderTests
{
    private static readonly Lazy<Assembly> s_switched = new(LoadSwitched);

    private static IEnumerable<TestCaseData> Tests =>
        from type in typeof(SystemReaderTests).Assembly.GetTypes()
        where type.Namespace == typeof(SystemReaderTests).Namespace && type != typeof(SystemReaderTests) && !type.IsAbstract
        from method in type.GetMethods()
        from number in Enumerable.Range(0, CasesOf(method).Count)
        select new TestCaseData(type.FullName, method.Name, number).SetArgDisplayNames(type.Name, method.Name, $"{number}");

    [Test]
    public void The_switch_is_off_until_somebody_flips_it()
    {
        Assert.That(JsonTokens.AreOfSystem, Is.False);
        Assert.That(Tokens(s_switched.Value).GetProperty(nameof(JsonTokens.AreOfSystem))!.GetValue(null), Is.True);
    }

    [TestCaseSource(nameof(Tests))]
    public void All_that_holds_for_the_own_tokens_holds_for_those_of_System_Text_Json(string type, string method, int number)
    {
        Type tests = s_switched.Value.GetType(type, throwOnError: true)!;
        MethodInfo test = tests.GetMethods().First(candidate => candidate.Name == method && CasesOf(candidate).Count > number);
        ITestCaseData given = CasesOf(test)[number];
        object? instance = test.IsStatic ? null : Activator.CreateInstance(tests);
        object?[] arguments = [.. test.GetParameters().Zip(given.Arguments, static (parameter, value) => Convert(value, parameter.ParameterType))];
        object? result = test.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        if (given.HasExpectedResult)
            Assert.That(result, Is.EqualTo(given.ExpectedResult));
    }

    // Cases that come from a source or by chance need more than this to be made; there are enough without them.
    private static List<ITestCaseData> CasesOf(MethodInfo method)
    {
        if (method.IsDefined(typeof(TestCaseSourceAttribute)) || method.ContainsGenericParameters)
            return [];
        List<ITestCaseData> cases = [.. method.GetCustomAttributes<TestCaseAttribute>()];
        return cases.Count == 0 && method.IsDefined(typeof(TestAttribute)) && method.GetParameters().Length == 0 ? [new TestCaseData()] : cases;
    }

    // Enums of Core are other ones in the second copy of it.
    private static object? Convert(object? value, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (value is null || type.IsInstanceOfType(value))
            return value;
        return type.IsEnum ? Enum.ToObject(type, value) : System.Convert.ChangeType(value, type, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>A second copy of Core and of these tests, which found the switch on when it was loaded.</summary>
    private static Assembly LoadSwitched()
    {
        Assert.That(JsonTokens.AreOfSystem, Is.False);
        AppContext.SetSwitch(JsonTokens.Switch, true);
        try
        {
            Assembly copy = new CopyContext().LoadFromAssemblyPath(typeof(SystemReaderTests).Assembly.Location);
            System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(Tokens(copy).TypeHandle);
            return copy;
        }
        finally
        {
            AppContext.SetSwitch(JsonTokens.Switch, false);
        }
    }

    private static Type Tokens(Assembly copy) =>
        copy.GetType(typeof(SystemReaderTests).FullName!, throwOnError: true)!.GetMethod(nameof(TokensHere), BindingFlags.NonPublic | BindingFlags.Static)!.Invoke(null, null) as Type
        ?? throw new InvalidOperationException("The copy does not know its own type.");

    private static Type TokensHere() => typeof(JsonTokens);

    private sealed class CopyContext() : AssemblyLoadContext("Core with the tokens of System.Text.Json")
    {
        protected override Assembly? Load(AssemblyName assemblyName)
        {
            if (assemblyName.Name?.StartsWith("TwitterSdk.", StringComparison.Ordinal) != true)
                return null;
            return LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, assemblyName.Name + ".dll"));
        }
    }
}
