using System.Text.Json;
using PlanAsCode.EndToEnd.Running;

namespace PlanAsCode.EndToEnd.LanguageServer;

/// <summary>Everything an editor asks about a file and a place in it.</summary>
internal static class AllQuestions
{
    private static readonly string[] OfFile =
        ["documentSymbol", "foldingRange", "documentLink", "codeLens", "formatting", "semanticTokens/full"];

    private static readonly string[] OfRange = ["inlayHint", "semanticTokens/range", "rangeFormatting"];

    private static readonly string[] OfPlace =
        ["hover", "definition", "declaration", "references", "documentHighlight", "prepareRename", "completion", "prepareCallHierarchy"];

    /// <summary>What is asked of a file as a whole: method and parameters.</summary>
    public static IEnumerable<(string Method, string Params)> AboutFile(string uri)
    {
        var document = $$$"""{"uri": {{{LspClient.Text(uri)}}} }""";
        foreach (var method in OfFile) yield return ($"textDocument/{method}", $$$"""{"textDocument": {{{document}}}, "options": {"tabSize": 2, "insertSpaces": true}}""");
        foreach (var method in OfRange)
            yield return ($"textDocument/{method}", $$$"""{"textDocument": {{{document}}}, "range": {"start": {"line": 0, "character": 0}, "end": {"line": 100000, "character": 0} }, "options": {"tabSize": 2, "insertSpaces": true} }""");
    }

    public static IEnumerable<(string Method, string Params)> AboutPlace(string uri, int line, int character)
    {
        var place = $$$"""{"textDocument": {"uri": {{{LspClient.Text(uri)}}} }, "position": {"line": {{{line}}}, "character": {{{character}}} }, "context": {"includeDeclaration": true}}""";
        foreach (var method in OfPlace) yield return ($"textDocument/{method}", place);
        yield return ("textDocument/selectionRange", $$$"""{"textDocument": {"uri": {{{LspClient.Text(uri)}}} }, "positions": [{"line": {{{line}}}, "character": {{{character}}} }]}""");
        yield return ("textDocument/rename", $$$"""{"textDocument": {"uri": {{{LspClient.Text(uri)}}} }, "position": {"line": {{{line}}}, "character": {{{character}}} }, "newName": "other-name"}""");
        yield return ("textDocument/codeAction", $$$"""{"textDocument": {"uri": {{{LspClient.Text(uri)}}} }, "range": {"start": {"line": {{{line}}}, "character": {{{character}}} }, "end": {"line": {{{line}}}, "character": {{{character}}} } }, "context": {"diagnostics": []} }""");
        yield return ("textDocument/onTypeFormatting", $$$"""{"textDocument": {"uri": {{{LspClient.Text(uri)}}} }, "position": {"line": {{{line}}}, "character": {{{character}}} }, "ch": "\\n", "options": {"tabSize": 2, "insertSpaces": true} }""");
    }

    /// <summary>All are asked at once, as editors do; an answer that tells of a bug fails.</summary>
    /// <returns>Results and refusals, one text each.</returns>
    public static List<string> Ask(LspClient client, IEnumerable<(string Method, string Params)> questions)
    {
        var asked = questions.Select(question => (question.Method, question.Params, Id: client.Begin(question.Method, question.Params))).ToList();
        return [.. asked.Select(question => Text(question.Method, question.Params, client.AnswerTo(question.Id)))];
    }

    private static string Text(string method, string parameters, JsonElement answer)
    {
        if (!answer.TryGetProperty("error", out var error)) return $"{method} {parameters}: {WithoutResultId(answer.GetProperty("result"))}";
        Assert.True(error.GetProperty("code").GetInt32() != -32603, $"{method} {parameters}: {error}");
        return $"{method} {parameters}: {error.GetRawText()}";
    }

    /// <summary>Two servers count their answers differently.</summary>
    private static string WithoutResultId(JsonElement result) =>
        result.ValueKind == JsonValueKind.Object && result.TryGetProperty("data", out var data) && result.TryGetProperty("resultId", out _) ? data.GetRawText() : result.GetRawText();
}
