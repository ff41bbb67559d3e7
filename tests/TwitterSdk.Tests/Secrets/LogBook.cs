using Microsoft.Extensions.Logging;

namespace TwitterSdk.Tests.Secrets;

/// <summary>Keeps all that is logged, at every level: category, text, values, scopes and exception.</summary>
internal sealed class LogBook : ILoggerProvider
{
    private readonly List<string> _entries = [];

    public IReadOnlyList<string> Entries
    {
        get
        {
            lock (_entries)
                return [.. _entries];
        }
    }

    public ILogger CreateLogger(string categoryName) => new Page(this, categoryName);

    public void Dispose()
    {
    }

    private static string Values<TState>(TState state) => state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(';', pairs) : "";

    private void Add(string entry)
    {
        lock (_entries)
            _entries.Add(entry);
    }

    private sealed class Page(LogBook book, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            book.Add($"{category}|scope|{state}|{Values(state)}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            book.Add($"{category}|{logLevel}|{eventId}|{formatter(state, exception)}|{Values(state)}|{exception}");
    }
}
