using PlanAsCode.Model.Entities;

namespace PlanAsCode.Features.Completing;

/// <summary>The forms of an assignment in braces: one of several people, people with skills, equipment.</summary>
internal static class AssignmentItems
{
    public static void Add(Offers offers)
    {
        if (offers.Slot.Quote != '\0') return;
        var plan = offers.Facts.Plan;
        var people = plan.Resources.All.Where(own => own.ResourceKind == ResourceKind.Person).Take(2).Select(own => own.Path).ToList();
        if (people.Count == 2) Put(offers, "{any-of: […]}", "any-of", text => text.Text("{any-of: [").Stop(string.Join(", ", people)).Raw("]}"), "one of several people");
        if (offers.Words.Skills is [var skill, ..]) Put(offers, "{skills: […]}", "skills", text => text.Text("{skills: [").Stop(skill).Raw("]}"), "people with skills");
        foreach (var equipment in plan.Resources.All.Where(own => own.ResourceKind == ResourceKind.Equipment))
            Put(offers, $"{{equipment: {equipment.Path}}}", equipment.Path, text => text.Text($"{{equipment: {equipment.Path}, units: ").Stop("1").Raw("}"), equipment.Title);
    }

    private static void Put(Offers offers, string label, string filter, Action<SnippetText> write, string? detail)
    {
        var text = offers.Template(0);
        if (offers.NeedsBrackets) text.Text("[");
        write(text);
        if (offers.NeedsBrackets) text.Text("]");
        offers.Snippet(label, CompletionKind.Value, text, detail, filter);
    }
}
