namespace PlanAsCode.Model.Binding;

/// <summary>The names of the rules that binding reports.</summary>
public static class BindingRules
{
    public const string UnknownSection = "unknown-section";
    public const string UnknownKey = "unknown-key";
    public const string SetTwice = "set-twice";
    public const string InvalidId = "invalid-id";
    public const string WrongType = "wrong-type";
    public const string InvalidValue = "invalid-value";
    public const string MissingValue = "missing-value";
    public const string MissingField = "missing-field";
    public const string ConflictingFields = "conflicting-fields";
    public const string FieldNotAllowedOnGroup = "field-not-allowed-on-group";
    public const string FieldOnlyOnGroup = "field-only-on-group";
    public const string NewerLanguage = "newer-language";
    public const string UnknownReference = "unknown-reference";
    public const string AmbiguousReference = "ambiguous-reference";
    public const string ReferenceToItself = "reference-to-itself";
    public const string ExtendsCycle = "extends-cycle";
    public const string CommaInText = "comma-in-text";
    public const string TooDeep = "too-deep";
    public const string TooManyAliases = "too-many-aliases";
}
