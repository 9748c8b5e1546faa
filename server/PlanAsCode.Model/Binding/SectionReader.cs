using System.Collections.Immutable;
using PlanAsCode.Model.Entities;
using PlanAsCode.Model.Keys;
using PlanAsCode.Model.Values.Reading;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.Model.Binding;

/// <summary>The sections that all documents of all files write; files in a newer language are left out, with one finding.</summary>
internal sealed class SectionReader(BindingContext context)
{
    public ImmutableArray<WrittenField> Read(ImmutableArray<YamlFile> files)
    {
        var parts = new List<MapPart>();
        foreach (var file in files)
        {
            if (IsNewer(file)) context.Unknown.LeaveOut(file);
            else AddRoots(file, parts);
        }

        var sections = context.Fields.Collect(parts, KeyCatalog.Top);
        return sections.Parts;
    }

    private void AddRoots(YamlFile file, List<MapPart> parts)
    {
        foreach (var document in file.Documents)
        {
            var root = context.Tree.Follow(file.Source, document);
            if (root is YamlMapping map) parts.Add(new MapPart(file.Source, map));
            else if (!TreeReader.IsNothing(root)) ReportRoot(new Spot(file.Source, root));
        }
    }

    private void ReportRoot(Spot root) => context.Findings.Error(
        BindingRules.WrongType,
        new Place(root.Source, FirstLine(root)),
        $"a plan file is a map of sections ({string.Join(", ", KeyCatalog.Top.Names)}); found {root.Found}");

    private bool IsNewer(YamlFile file)
    {
        var isNewer = false;
        foreach (var document in file.Documents)
        {
            if ((document as YamlMapping)?.Find(SectionKeys.Plan.Name) is not { } entry) continue;

            var spot = new Spot(file.Source, context.Tree.Follow(file.Source, entry.Value));
            if (TreeReader.IsNothing(spot.Node)) continue;

            isNewer |= IsNewer(spot);
        }

        return isNewer;
    }

    private bool IsNewer(Spot spot)
    {
        if (spot.Node is not YamlScalar scalar)
        {
            context.Findings.Error(BindingRules.WrongType, spot.Place, $"`plan` takes the version of the plan language, `1`; found {spot.Found}");
            return false;
        }

        var version = NumberText.ReadWhole(scalar.Value, 0, int.MaxValue);
        if (version.Ok && version.Value > SectionKeys.LanguageVersion)
        {
            context.Findings.Error(
                BindingRules.NewerLanguage, spot.Place,
                $"this file is written in version {version.Value} of the plan language; this program reads version {SectionKeys.LanguageVersion}. The file is left out: use a newer program");
            return true;
        }

        if (!version.Ok || version.Value != SectionKeys.LanguageVersion)
        {
            context.Findings.Error(
                BindingRules.InvalidValue, spot.Place, $"{Shown.Of(scalar.Value)} is no version of the plan language; write `plan: {SectionKeys.LanguageVersion}`",
                Fixes.ReplaceValue(spot, "1"));
        }

        return false;
    }

    private static TextSpan FirstLine(Spot root)
    {
        var span = root.Node.Span;
        var end = root.Source.Text.AsSpan(span.Start, span.Length).IndexOfAny('\r', '\n');
        return end < 0 ? span : new TextSpan(span.Start, end);
    }
}
