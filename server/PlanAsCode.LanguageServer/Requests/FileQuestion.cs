using PlanAsCode.Analysis;
using PlanAsCode.Features;
using PlanAsCode.LanguageServer.Protocol;
using PlanAsCode.LanguageServer.State;
using PlanAsCode.Syntax.Text;
using PlanAsCode.Syntax.Yaml;

namespace PlanAsCode.LanguageServer.Requests;

/// <summary>What a request about a file is answered from: the snapshot at its moment.</summary>
internal sealed record FileQuestion(Session Session, ServerView View, FileView File, CancellationToken Cancel)
{
    /// <summary>The address of the file: the editor's own where it holds it.</summary>
    public string Address => View.AddressOf(File.Folder, Source.Path);

    public SourceText Source => File.Source;

    public YamlFile Tree => File.Tree;

    /// <summary>The facts of this very text; may have to be computed first.</summary>
    public PlanAnalysis Exact => File.Folder.Analysis;

    /// <summary>The facts that are there already, perhaps of the text before the last edits; those of this text where there are none.</summary>
    public PlanAnalysis Known => (File.Folder.Analysed ?? File.Folder).Analysis;

    /// <summary>The file with the facts of this very text.</summary>
    public PlanFile ExactFile => new(Tree, Exact) { Forecast = File.Folder.Forecast };

    /// <summary>The file with the facts that are there already.</summary>
    public PlanFile KnownFile => new(Tree, Known);

    public int OffsetOf(LspPosition position) => Session.Encoding.OffsetOf(Source, position);

    /// <summary>What the user set for this workspace.</summary>
    public ServerSettings Settings => Session.Settings.For(File.Folder.Root);

    public TextSpan SpanOf(LspRange range) => Session.Encoding.SpanOf(Source, range);

    public LspPosition PositionOf(int offset) => Session.Encoding.PositionAt(Source, offset);

    public LspRange RangeOf(TextSpan span) => Session.Encoding.RangeOf(Source, span);

    public Location LocationOf(Place place) => new(View.AddressOf(File.Folder, place.Path), Session.Encoding.RangeOf(place.Source, place.Span));
}
