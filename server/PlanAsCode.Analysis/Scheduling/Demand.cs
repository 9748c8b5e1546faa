using PlanAsCode.Model.Entities;

namespace PlanAsCode.Analysis.Scheduling;

/// <summary>What a task asks for: people by name, places to fill by choice, and equipment.</summary>
internal sealed class Demand
{
    public static Demand None { get; } = new([], [], []);

    private Demand(PersonShare[] named, ChoiceOfPeople[] choices, EquipmentUnits[] equipment)
    {
        Named = named;
        Choices = choices;
        Equipment = equipment;
    }

    /// <summary>Each person once, shares added up.</summary>
    public PersonShare[] Named { get; }

    public ChoiceOfPeople[] Choices { get; }

    public EquipmentUnits[] Equipment { get; }

    public bool HasPeople => Named.Length + Choices.Length > 0;

    /// <summary>What cannot be found is left out: a finding of its own.</summary>
    /// <param name="mayUseOneMore">The one more of <see cref="ResourcePool"/> may do it, also in place of whom it names: what is begun stays with those who began it.</param>
    public static Demand Of(WorkItem item, ResourcePool pool, bool mayUseOneMore)
    {
        if (item.Assignments.Length == 0) return None;
        if (item.Assignments is [NamedAssignment { Resource: var only } single] && pool.Find(only) is >= 0 and var person && pool.All[person].ResourceKind == ResourceKind.Person
            && !(mayUseOneMore && pool.TwinOf(person) >= 0))
            return pool.DemandOf(new PersonShare(person, single.Share));
        return OfSeveral(item, pool, mayUseOneMore);
    }

    /// <summary>One person and nobody else.</summary>
    public static Demand Of(PersonShare one) => new([one], [], []);

    private static Demand OfSeveral(WorkItem item, ResourcePool pool, bool mayUseOneMore)
    {
        var named = new List<PersonShare>();
        var choices = new List<ChoiceOfPeople>();
        var equipment = new List<EquipmentUnits>();
        foreach (var assignment in item.Assignments)
        {
            switch (assignment)
            {
                case NamedAssignment { Resource: var reference } one:
                    AddNamed(pool.Find(reference), one.Share);
                    break;
                case AnyOfAssignment any:
                    AddChoice([.. any.Resources.SelectMany(reference => pool.PeopleOf(pool.Find(reference))).Distinct()], 1, any.Share);
                    break;
                case SkillAssignment skilled:
                    AddChoice(pool.PeopleWith(skilled.Skills), Math.Max(1, skilled.Count), skilled.Share);
                    break;
                case EquipmentAssignment machine when pool.Find(machine.Equipment) is >= 0 and var index:
                    if (pool.All[index].ResourceKind == ResourceKind.Equipment) AddEquipment(index, Math.Max(1, machine.Units));
                    break;
            }
        }

        if (mayUseOneMore && named.FindIndex(one => pool.TwinOf(one.Person) >= 0) is >= 0 and var doubled)
        {
            var (person, share) = named[doubled];
            named.RemoveAt(doubled);
            choices.Insert(0, new([person, pool.TwinOf(person)], 1, share));
        }

        return new Demand([.. named], [.. choices], [.. equipment]);

        void AddNamed(int index, decimal share)
        {
            if (index < 0) return;
            if (pool.All[index].ResourceKind == ResourceKind.Equipment) AddEquipment(index, 1);
            else if (pool.All[index].ResourceKind == ResourceKind.Team) AddChoice(pool.PeopleOf(index), 1, share);
            else if (named.FindIndex(person => person.Person == index) is >= 0 and var at) named[at] = new(index, named[at].Share + share);
            else named.Add(new(index, share));
        }

        void AddChoice(int[] candidates, int count, decimal share)
        {
            if (!mayUseOneMore && pool.Extra >= 0) candidates = Array.FindAll(candidates, person => person != pool.Extra);
            if (candidates.Length > 0) choices.Add(new(candidates, count, share));
        }

        void AddEquipment(int index, int units)
        {
            if (equipment.FindIndex(machine => machine.Equipment == index) is >= 0 and var at)
                equipment[at] = new(index, equipment[at].Units + units);
            else equipment.Add(new(index, units));
        }
    }
}

internal readonly record struct PersonShare(int Person, decimal Share);

/// <summary>So many of these people, each at a share.</summary>
internal sealed record ChoiceOfPeople(int[] Candidates, int Count, decimal Share);

internal readonly record struct EquipmentUnits(int Equipment, int Units);
