using Microsoft.Extensions.Logging;

namespace TwitterSdk.Core.Tests.Diagnostics;

/// <summary>Keeps all that is logged, at every level: category, level, event, text, values and exception.</summary>
internal sealed class LogBook : ILoggerFactory
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

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public void Dispose()
    {
    }

    private sealed class Page(LogBook book, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            string values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(';', pairs) : "";
            lock (book._entries)
                book._entries.Add($"{category}|{logLevel}|{eventId.Id}|{formatter(state, exception)}|{values}|{exception}");
        }
    }
}
