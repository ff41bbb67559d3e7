using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;

namespace TwitterSdk.AspNetCore.Registration;

/// <summary>A handler for one delivery.</summary>
internal static class HandlerInstance
{
    /// <summary>Uses the handler that is registered; or makes one, and disposes it.</summary>
    public static async Task UseAsync<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(
        IServiceProvider services, Func<T, Task> use)
        where T : class
    {
        if (services.GetService<T>() is { } registered)
        {
            await use(registered).ConfigureAwait(false);
            return;
        }

        T made = ActivatorUtilities.CreateInstance<T>(services);
        try
        {
            await use(made).ConfigureAwait(false);
        }
        finally
        {
            if (made is IAsyncDisposable asynchronous)
                await asynchronous.DisposeAsync().ConfigureAwait(false);
            else
                (made as IDisposable)?.Dispose();
        }
    }
}
