using System.Collections.Concurrent;
using PlanAsCode.Analysis.Calendars;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>
/// Each crew once: the same people at the same shares are the same object, however many tasks they do. Passes over one network may
/// ask from several threads; at worst a crew is there twice.
/// </summary>
/// <param name="timeOf">A person's time.</param>
/// <param name="usedOf">What is booked of a person's limits, or null.</param>
internal sealed class CrewBook(int resources, Func<int, PersonTime> timeOf, Func<int, LimitUse?> usedOf)
{
    private readonly Page?[] _ofOne = new Page?[resources];

    public Crew Of(ReadOnlySpan<PersonShare> people)
    {
        var page = FirstPage(people[0]);
        for (var i = 1; i < people.Length; i++) page = NextPage(page, people[i]);
        return page.Crew;
    }

    private Page FirstPage(PersonShare one)
    {
        ref var first = ref _ofOne[one.Person];
        for (var page = first; page is not null; page = page.Other)
        {
            if (page.Last.Share == one.Share) return page;
        }

        return first = new Page(one, new Crew([Member(one)]), first);
    }

    private Page NextPage(Page page, PersonShare one)
    {
        if (page.Longer.TryGetValue(one, out var longer)) return longer;
        return page.Longer.GetOrAdd(one, new Page(one, new Crew(page.Crew.Members.Add(Member(one))), null));
    }

    private CrewMember Member(PersonShare one) => new(timeOf(one.Person), one.Share, usedOf(one.Person));

    private sealed class Page(PersonShare last, Crew crew, Page? other)
    {
        private ConcurrentDictionary<PersonShare, Page>? _longer;

        public PersonShare Last => last;

        public Crew Crew => crew;

        /// <summary>The next of the same person at another share.</summary>
        public Page? Other => other;

        public ConcurrentDictionary<PersonShare, Page> Longer =>
            _longer ?? Interlocked.CompareExchange(ref _longer, new ConcurrentDictionary<PersonShare, Page>(1, 4), null) ?? _longer;
    }
}
