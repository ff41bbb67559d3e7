using Microsoft.Extensions.DependencyInjection;
using TwitterSdk.AspNetCore.Webhooks;

namespace TwitterSdk.AspNetCore.Registration;

/// <summary>Whether what is mapped was registered.</summary>
internal static class WebhookNames
{
    /// <exception cref="InvalidOperationException">It was not: better said at the start than to the vendor, delivery by delivery.</exception>
    public static void Check<TOptions>(IServiceProvider services, string name, string map, string add)
        where TOptions : WebhookOptions
    {
        string[] names = [.. services.GetServices<WebhookName<TOptions>>().Select(static one => one.Value)];
        if (names.Contains(name, StringComparer.Ordinal))
            return;
        string call = name.Length == 0 ? $"{add}()" : $"{add}(\"{name}\")";
        string there = names.Length == 0 ? "" : $" There is {string.Join(", ", names.Select(static one => one.Length == 0 ? "the one without a name" : $"'{one}'"))}.";
        throw new InvalidOperationException($"{map} needs services{(name.Length == 0 ? "" : $" of the name '{name}'")}: call builder.Services.{call} before.{there}");
    }
}
