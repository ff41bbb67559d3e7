using TwitterSdk.Core.Batching;

namespace TwitterSdk.V2;

/// <summary>Lookups that put up to 100 ids or names into one request, for programs that ask for one at a time. Make each once and keep it.</summary>
public static class V2Lookups
{
    private const int Most = 100;

    extension(ITwitterClient twitter)
    {
        /// <summary>Tweets by their ids; null for one that is gone, or that the client may not see.</summary>
        /// <param name="request">Which fields to bring; what expansions bring beside the Tweets is left out.</param>
        /// <param name="wait">How long one waits for others; 20 milliseconds when left out.</param>
        public BatchedLookup<TweetId, Tweet> CreateTweetLookup(TweetsLookupRequest? request = null, TimeSpan? wait = null)
        {
            ITwitterClient patient = Patient(twitter);
            return new(
                async (ids, cancellationToken) => (await patient.V2.Tweets.LookupAsync(ids, request ?? new(), cancellationToken).ConfigureAwait(false)).Data ?? [],
                static tweet => tweet.Id,
                Options(twitter, wait));
        }

        /// <summary>Users by their ids; null for one that is gone, or that the client may not see.</summary>
        /// <param name="request">Which fields to bring; what expansions bring beside the users is left out.</param>
        /// <param name="wait">How long one waits for others; 20 milliseconds when left out.</param>
        public BatchedLookup<UserId, User> CreateUserLookup(UsersLookupRequest? request = null, TimeSpan? wait = null)
        {
            ITwitterClient patient = Patient(twitter);
            return new(
                async (ids, cancellationToken) => (await patient.V2.Users.LookupAsync(ids, request ?? new(), cancellationToken).ConfigureAwait(false)).Data ?? [],
                static user => user.Id,
                Options(twitter, wait));
        }

        /// <summary>Users by their names, without the <c>@</c>; small letters and capitals are the same.</summary>
        /// <param name="request">Which fields to bring; what expansions bring beside the users is left out.</param>
        /// <param name="wait">How long one waits for others; 20 milliseconds when left out.</param>
        public BatchedLookup<string, User> CreateUsernameLookup(UsersLookupByUsernamesRequest? request = null, TimeSpan? wait = null)
        {
            ITwitterClient patient = Patient(twitter);
            return new(
                async (names, cancellationToken) => (await patient.V2.Users.LookupByUsernamesAsync(names, request ?? new(), cancellationToken).ConfigureAwait(false)).Data ?? [],
                static user => user.Username,
                Options(twitter, wait),
                StringComparer.OrdinalIgnoreCase);
        }
    }

    // That none of them is there is an answer, too.
    private static ITwitterClient Patient(ITwitterClient twitter)
    {
        ArgumentNullException.ThrowIfNull(twitter);
        return twitter.With(static options => options with { KeepErrorAnswers = true });
    }

    private static BatchedLookupOptions Options(ITwitterClient twitter, TimeSpan? wait)
    {
        var options = new BatchedLookupOptions { Size = Most, TimeProvider = twitter.Connection.Clock };
        options.Wait = wait ?? options.Wait;
        return options;
    }
}
