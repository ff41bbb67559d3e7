using TwitterSdk.Emulator.Tests.Support;
using TwitterSdk.Emulator.Tests.Twitch.Support;
using TwitterSdk.Emulator.Twitch.State;
using TwitterSdk.Twitch;
using TwitterSdk.Twitch.Helix;

namespace TwitterSdk.Emulator.Tests.Twitch.Helix;

#pragma warning disable IDE0065 // Outside the namespace the name would mean Twitter's.
using UserId = TwitterSdk.Twitch.UserId;
#pragma warning restore IDE0065

/// <summary>What a channel plans.</summary>
public sealed class ScheduleTests : TwitchFixture
{
    private UserId AnnId => new(Ann.Id);

    private DateTimeOffset Tomorrow => Clock.GetUtcNow().AddDays(1);

    [Test]
    public async Task A_weekly_broadcast_comes_back_page_by_page_and_one_of_them_can_be_called_off()
    {
        TwitchGame chess = State.Games.Add("Chess");
        ScheduleSegment made = (await Twitch.Helix.Schedule.CreateSegmentAsync(AnnId, Tomorrow, "Europe/Berlin", "90", new() { IsRecurring = true, CategoryId = new(chess.Id), Title = "Endgames" })).Data.Segments.Single();
        StreamScheduleAnswer first = await Twitch.Helix.Schedule.GetAsync(AnnId, new() { First = 2 });
        StreamScheduleAnswer second = await Twitch.Helix.Schedule.GetAsync(AnnId, new() { First = 2, After = first.Data.Pagination!.Cursor });
        await Twitch.Helix.Schedule.UpdateSegmentAsync(AnnId, first.Data.Segments[1].Id, new() { IsCanceled = true });
        IReadOnlyList<ScheduleSegment> now = (await AsApp().Helix.Schedule.GetAsync(AnnId, new() { First = 3 })).Data.Segments;

        Assert.That((made.Title, made.Category!.Name, made.EndTime), Is.EqualTo(("Endgames", "Chess", (DateTimeOffset?)Tomorrow.AddMinutes(90))));
        Assert.That(first.Data.Segments.Concat(second.Data.Segments).Select(one => one.StartTime), Is.EqualTo(Enumerable.Range(0, 4).Select(week => Tomorrow.AddDays(7 * week))));
        Assert.That(first.Data.Segments[0].Id, Is.EqualTo(made.Id));
        Assert.That(now.Select(one => one.CanceledUntil), Is.EqualTo(new DateTimeOffset?[] { null, now[1].EndTime, null }));
        Assert.That((await Twitch.Helix.Schedule.GetAsync(AnnId, new() { Id = [now[2].Id] })).Data.Segments.Single().StartTime, Is.EqualTo(now[2].StartTime));
    }

    [Test]
    public async Task What_is_over_is_no_longer_planned_and_what_is_deleted_is_gone()
    {
        Ann.BroadcasterType = "affiliate";
        ScheduleSegment made = (await Twitch.Helix.Schedule.CreateSegmentAsync(AnnId, Tomorrow, "Etc/UTC", "60", new() { IsRecurring = false })).Data.Segments.Single();
        DateTimeOffset later = Tomorrow.AddHours(2);
        ScheduleSegment moved = (await Twitch.Helix.Schedule.UpdateSegmentAsync(AnnId, made.Id, new() { StartTime = later, Title = "Later" })).Data.Segments.Single();
        Assert.That((moved.StartTime, moved.Title), Is.EqualTo((later, "Later")));
        Assert.That((await Twitch.Helix.Schedule.GetAsync(AnnId, new() { StartTime = later.AddHours(1) })).Data.Segments, Is.Empty);
        await Twitch.Helix.Schedule.DeleteSegmentAsync(AnnId, moved.Id);
        Assert.ThrowsAsync<TwitchNotFoundException>(() => Twitch.Helix.Schedule.GetAsync(AnnId), "there is no schedule any more");
        Assert.ThrowsAsync<TwitchNotFoundException>(() => Twitch.Helix.Schedule.UpdateSegmentAsync(AnnId, moved.Id, new() { Title = "?" }));
        Assert.ThrowsAsync<TwitchBadRequestException>(() => Twitch.Helix.Schedule.DeleteSegmentAsync(AnnId, "nonsense"));
    }

    [Test]
    public async Task A_vacation_has_a_beginning_and_an_end()
    {
        Assert.ThrowsAsync<TwitchBadRequestException>(() => Twitch.Helix.Schedule.UpdateAsync(AnnId, new() { IsVacationEnabled = true, VacationStartTime = Tomorrow }));
        await Twitch.Helix.Schedule.UpdateAsync(AnnId, new() { IsVacationEnabled = true, VacationStartTime = Tomorrow, VacationEndTime = Tomorrow.AddDays(7), Timezone = "Etc/UTC" });
        Assert.That((await Twitch.Helix.Schedule.GetAsync(AnnId)).Data.Vacation!.EndTime, Is.EqualTo(Tomorrow.AddDays(7)));
        await Twitch.Helix.Schedule.UpdateAsync(AnnId, new() { IsVacationEnabled = false });
        Assert.ThrowsAsync<TwitchNotFoundException>(() => Twitch.Helix.Schedule.GetAsync(AnnId));
    }

    [Test]
    public void Not_everybody_plans_everything()
    {
        Assert.ThrowsAsync<TwitchForbiddenException>(() => Twitch.Helix.Schedule.CreateSegmentAsync(AnnId, Tomorrow, "Etc/UTC", "60"), "she is no affiliate");
        Assert.ThrowsAsync<TwitchBadRequestException>(() => Twitch.Helix.Schedule.CreateSegmentAsync(AnnId, Tomorrow, "Etc/UTC", "29", new() { IsRecurring = true }));
        Assert.ThrowsAsync<TwitchUnauthorizedException>(() => As(Bob).Helix.Schedule.CreateSegmentAsync(AnnId, Tomorrow, "Etc/UTC", "60", new() { IsRecurring = true }));
    }

    [Test]
    public async Task Calendars_read_it_without_a_token()
    {
        State.Schedules.Add(Ann, new DateTimeOffset(2026, 1, 5, 18, 0, 0, TimeSpan.Zero), "Warp, weft", isRecurring: true);
        WireAnswer answer = await SendAsync(HttpMethod.Get, $"api/helix/schedule/icalendar?broadcaster_id={Ann.Id}");
        Assert.That(answer.Message.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/calendar"));
        Assert.That(answer.Text.Split("\r\n"), Does.Contain("DTSTART:20260105T180000Z").And.Contains("SUMMARY:Warp\\, weft").And.Contains("RRULE:FREQ=WEEKLY;BYDAY=MO"));
    }
}
