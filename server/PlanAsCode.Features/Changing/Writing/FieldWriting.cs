using PlanAsCode.Model;
using PlanAsCode.Model.Editing;
using PlanAsCode.Syntax.Diagnostics;
using PlanAsCode.Syntax.Text;

namespace PlanAsCode.Features.Changing.Writing;

/// <summary>Fields of things, set or taken out, as edits of a few letters.</summary>
internal static class FieldWriting
{
    public static ChangeResult Make(PlanSnapshot plan, params IReadOnlyCollection<FieldChange> changes)
    {
        var made = FieldEdit.Make(plan, changes);
        if (!made.Problems.IsEmpty) return ChangeResult.Refused(made.Problems[0]);
        return ChangeResult.Of(made.Files.SelectMany(file => TextEdits.Between(file.Before.Text, file.After.Text).Select(edit => new FileEdit(file.Before.Path, edit))));
    }
}
