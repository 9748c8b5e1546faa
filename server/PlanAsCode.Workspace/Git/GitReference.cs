namespace PlanAsCode.Workspace.Git;

/// <summary>The name of a commit as a user or a plan writes it: a branch, tag, id or anything else that git resolves.</summary>
internal static class GitReference
{
    private const int MostLetters = 1000;

    /// <summary>Why a text is not even passed to git, or null.</summary>
    public static string? ProblemOf(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return "a git ref is empty";
        if (text.StartsWith('-')) return $"`{text}` is no git ref: none begins with `-`";
        if (text.Any(char.IsControl)) return "a git ref holds no control characters";
        return text.Length > MostLetters ? $"a git ref of {text.Length} letters is too long" : null;
    }
}
