using System.Text;
using TwitterSdk.Core.Json;

namespace TwitterSdk.Twitch.OldApi;

/// <content>What the token says.</content>
public sealed partial record AccessToken
{
    /// <summary>Reads what the token says: for which channel, for whom, until when.</summary>
    /// <exception cref="JsonReadException">The token is no JSON.</exception>
    public AccessTokenClaims ReadClaims() => JsonModel.Parse<AccessTokenClaims>(Encoding.UTF8.GetBytes(Token));
}
