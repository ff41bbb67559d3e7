using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace TwitterSdk.Docs.Tests;

/// <summary>Whom the pages mean by "the user": reads what a program prints, goes to the sign-in pages in it, and types the PIN that is shown there.</summary>
internal sealed partial class Person : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly TextReader _keyboardBefore = Console.In;
    private readonly TextWriter _screenBefore = Console.Out;
    private readonly HttpClient _browser = new(new HttpClientHandler { UseCookies = true });
    private readonly string _signInPages;
    private Task<string> _visit = Task.FromResult("");

    /// <param name="signInPages">How the addresses begin that the person goes to.</param>
    public Person(string signInPages)
    {
        _signInPages = signInPages;
        Console.SetOut(new Screen(this));
        Console.SetIn(new Keyboard(this));
    }

    public void Dispose()
    {
        Console.SetOut(_screenBefore);
        Console.SetIn(_keyboardBefore);
        _browser.Dispose();
    }

    private void Read(string text)
    {
        if (Address().Match(text) is { Success: true } address && address.Value.StartsWith(_signInPages, StringComparison.Ordinal))
            _visit = Task.Run(() => _browser.GetStringAsync(new Uri(address.Value)));
    }

    private string? Type() =>
        Pin().Match(_visit.WaitAsync(s_patience).GetAwaiter().GetResult()) is { Success: true } pin ? WebUtility.HtmlDecode(pin.Groups["pin"].Value) : null;

    [GeneratedRegex(@"http://\S+")]
    private static partial Regex Address();

    [GeneratedRegex("<code id=\"oauth_pin\">(?<pin>[^<]*)</code>")]
    private static partial Regex Pin();

    private sealed class Screen(Person person) : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => person._screenBefore.Write(value);

        public override void Write(string? value)
        {
            person._screenBefore.Write(value);
            person.Read(value ?? "");
        }

        public override void WriteLine(string? value) => Write(value + Environment.NewLine);

        public override Task WriteLineAsync(string? value)
        {
            WriteLine(value);
            return Task.CompletedTask;
        }
    }

    private sealed class Keyboard(Person person) : TextReader
    {
        public override string? ReadLine() => person.Type();
    }
}
