namespace PlanAsCode.Model.Binding;

/// <summary>What all binders of one snapshot share.</summary>
internal sealed class BindingContext
{
    public BindingContext(CarryOver carry)
        : this(new ReferenceFinder(), carry)
    {
    }

    private BindingContext(ReferenceFinder finder, CarryOver carry)
    {
        Finder = finder;
        Carry = carry;
        Tree = new TreeReader(Findings);
        Fields = new FieldCollector(Findings, Tree);
        Collector = new EntityCollector(Findings, Tree, Fields, carry);
        Unknown = new UnknownReferences(Findings, Finder);
        References = new ReferenceReader(Findings, Finder, Unknown);
        Links = new TextLinks(Findings, Finder, References, Unknown);
    }

    public FindingList Findings { get; } = new();

    public ReferenceFinder Finder { get; }

    public CarryOver Carry { get; }

    public TreeReader Tree { get; }

    public FieldCollector Fields { get; }

    public EntityCollector Collector { get; }

    public UnknownReferences Unknown { get; }

    public ReferenceReader References { get; }

    public TextLinks Links { get; }

    public KnownEstimates Estimates { get; } = new();

    /// <summary>The currency of money that names none.</summary>
    public string Currency { get; set; } = "EUR";

    /// <summary>Whether parts of the plan may be bound beside each other: aliases and unknown names are counted in order through all of it.</summary>
    public bool CanBeShared => !Tree.HasFollowed && Unknown.IsUntouched;

    /// <summary>A context for another thread, once everything is collected.</summary>
    public BindingContext Beside() => new(Finder, Carry) { Currency = Currency };

    /// <summary>Adds what was bound beside, behind all that was bound before.</summary>
    public void Join(BindingContext beside)
    {
        Findings.Add(beside.Findings);
        References.Add(beside.References);
    }
}
