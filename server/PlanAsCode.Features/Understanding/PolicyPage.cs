using PlanAsCode.Analysis.Rules;
using PlanAsCode.Model;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;

namespace PlanAsCode.Features.Understanding;

/// <summary>Of policies and of the exceptions from them.</summary>
internal static class PolicyPage
{
    public static void Write(HoverPage page, Policy policy, PlanSnapshot plan)
    {
        page.Head(Said.Name(policy), policy.Title is null ? "policy" : $"policy `{policy.Path}`");
        page.Fact("When", policy.When is { } when ? Said.Line(when) + (policy.Over is { } over ? $" over {Said.Line(over)}" : "") : null);
        page.Fact("On", Said.Some([.. policy.On.Select(target => Said.Target(target, plan))]) ?? "everything");
        page.Fact("Severity", WordLists.WordOf(policy.Severity));
        page.Fact("Decision", policy.NeedsDecision ? "the same change has to add one" : null);
        page.Fact("Waived", Said.Some([.. plan.Workspace.Waivers.Where(waiver => waiver.Policy == policy.Id).Select(waiver => $"{Said.Name(waiver)}{Until(waiver)}")]));
    }

    public static void Write(HoverPage page, Waiver waiver, PlanSnapshot plan)
    {
        page.Head(Said.Name(waiver), "waiver");
        page.Fact("Of", waiver.Policy is { } id && plan.Workspace.Policies.FirstOrDefault(policy => policy.Id == id) is { } policy ? Said.Name(policy) : waiver.Policy);
        page.Fact("Reason", waiver.Reason is { } reason ? Said.Line(reason) : null);
        page.Fact("By", waiver.Author is { } author ? Said.Target(author, plan) : null);
        page.Fact("Until", waiver.Until is { } until ? Words.End(until) : null);
    }

    private static string Until(Waiver waiver) => waiver.Until is { } until ? $" until {Words.End(until)}" : "";
}
