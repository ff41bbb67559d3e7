namespace TwitterSdk.Registration;

/// <summary>The default client and all named ones, each made once.</summary>
internal sealed class TwitterClientRegistry(IServiceProvider services) : ITwitterClientFactory
{
    public ITwitterClient Create(string name = "") => ClientRegistration.Find<ITwitterClient>(services, name, "Twitter");
}
