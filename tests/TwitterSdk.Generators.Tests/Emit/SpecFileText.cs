using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TwitterSdk.Generators.Tests.Emit;

/// <summary>A spec file that lies in memory.</summary>
internal sealed class SpecFileText(string path, string text) : AdditionalText
{
    public override string Path => path;

    public string Text => text;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
}
