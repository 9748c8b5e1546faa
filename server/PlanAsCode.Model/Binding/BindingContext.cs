namespace PlanAsCode.Model.Binding;

/// <summary>What all binders of one snapshot share.</summary>
internal sealed class BindingContext
{
    public BindingContext()
    {
        Tree = new TreeReader(Findings);
        Fields = new FieldCollector(Findings, Tree);
        Collector = new EntityCollector(Findings, Tree, Fields);
        Unknown = new UnknownReferences(Findings, Finder);
        References = new ReferenceReader(Findings, Finder, Unknown);
        Links = new TextLinks(Findings, Finder, References, Unknown);
    }

    public FindingList Findings { get; } = new();

    public ReferenceFinder Finder { get; } = new();

    public TreeReader Tree { get; }

    public FieldCollector Fields { get; }

    public EntityCollector Collector { get; }

    public UnknownReferences Unknown { get; }

    public ReferenceReader References { get; }

    public TextLinks Links { get; }

    /// <summary>The currency of money that names none.</summary>
    public string Currency { get; set; } = "EUR";
}
