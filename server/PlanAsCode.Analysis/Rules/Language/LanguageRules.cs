using System.Collections.Immutable;
using PlanAsCode.Syntax.Diagnostics;

namespace PlanAsCode.Analysis.Rules.Language;

/// <summary>What the binder reports about the words of plan files: keys, values and references.</summary>
public static class LanguageRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new("newer-language", Severity.Error, "A file is written for a newer version of the plan language."),
        new("unknown-section", Severity.Error, "A key at the top of a file is no section."),
        new("unknown-key", Severity.Error, "An entity has no such field."),
        new("set-twice", Severity.Error, "A value or a list is set twice for one entity."),
        new("invalid-id", Severity.Error, "A key is no id: lower-case letters, digits and hyphens, at least one letter."),
        new("wrong-type", Severity.Error, "A map, a list or a text stands where another of them is expected."),
        new("invalid-value", Severity.Error, "A value is not what its field says."),
        new("invalid-date", Severity.Error, "A value is no date, or there is no such day."),
        new("invalid-range", Severity.Error, "A range ends before it begins."),
        new("invalid-quantity", Severity.Error, "An amount of time has no unit, an unknown one, or no number."),
        new("invalid-estimate", Severity.Error, "An estimate has two points, or three out of order."),
        new("invalid-money", Severity.Error, "A value is no amount of money."),
        new("missing-value", Severity.Warning, "A key has no value."),
        new("missing-field", Severity.Error, "A field that has to be there is missing."),
        new("conflicting-fields", Severity.Error, "Two fields exclude each other."),
        new("field-not-allowed-on-group", Severity.Error, "A group has a field that only tasks can have."),
        new("field-only-on-group", Severity.Error, "A task has a field that only groups can have."),
        new("unknown-reference", Severity.Error, "A name stands for nothing in the plan."),
        new("ambiguous-reference", Severity.Warning, "A `[[link]]` in a text fits two kinds of things."),
        new("reference-to-itself", Severity.Error, "Something refers to itself, or to the group it stands in."),
        new("extends-cycle", Severity.Error, "Calendars, goals or teams contain themselves."),
    ];
}
