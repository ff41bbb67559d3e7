using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace TwitterSdk.Browser.Tests.Support;

/// <summary>Skips a test where there is no browser, and says how to get one.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsChromiumAttribute : NUnitAttribute, IApplyToTest
{
    public void ApplyToTest(Test test)
    {
        if (Chromium.Path is not null)
            return;
        test.RunState = RunState.Skipped;
        test.Properties.Set(PropertyNames.SkipReason, "There is no Chromium here: 'apt-get install chromium' brings one, or CHROMIUM_PATH says where it is.");
    }
}
