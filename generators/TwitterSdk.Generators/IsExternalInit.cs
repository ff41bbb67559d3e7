namespace System.Runtime.CompilerServices;

/// <summary>Lets init-only members compile for .NET Standard 2.0.</summary>
internal static class IsExternalInit;
