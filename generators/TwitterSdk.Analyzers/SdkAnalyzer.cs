using Microsoft.CodeAnalysis.Diagnostics;
using TwitterSdk.Analyzers.Calls;

namespace TwitterSdk.Analyzers;

/// <summary>A rule about calls of the SDK. It costs nothing in projects that do not use it, and says nothing of generated code.</summary>
public abstract class SdkAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (SdkTypes.Of(start.Compilation) is { } types)
                Watch(start, types);
        });
    }

    /// <summary>Says what to look at in one compilation.</summary>
    private protected abstract void Watch(CompilationStartAnalysisContext start, SdkTypes types);
}
