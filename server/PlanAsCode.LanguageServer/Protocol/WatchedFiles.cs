namespace PlanAsCode.LanguageServer.Protocol;

/// <summary>Files that came, changed or went on disk.</summary>
internal sealed record WatchedFiles(FileEvent[] Changes);

/// <param name="Type">1 created, 2 changed, 3 deleted.</param>
internal sealed record FileEvent(string Uri, int Type);

internal sealed record DidChangeFoldersParams(FoldersChange Event);

internal sealed record FoldersChange(WorkspaceFolder[] Added, WorkspaceFolder[] Removed);

internal sealed record DidChangeConfigurationParams(System.Text.Json.JsonElement? Settings = null);

internal sealed record RegistrationParams(Registration[] Registrations);

internal sealed record Registration(string Id, string Method, WatcherOptions? RegisterOptions = null);

/// <param name="Unregisterations">The protocol spells it so.</param>
internal sealed record UnregistrationParams(Unregistration[] Unregisterations);

internal sealed record Unregistration(string Id, string Method);

internal sealed record WatcherOptions(FileWatcher[] Watchers);

/// <param name="GlobPattern">A text, or a <see cref="RelativePattern"/>.</param>
internal sealed record FileWatcher(System.Text.Json.JsonElement GlobPattern);

internal sealed record RelativePattern(string BaseUri, string Pattern);

internal sealed record CreatedOrDeletedFiles(FileAddress[] Files);

internal sealed record FileAddress(string Uri);

internal sealed record RenamedFiles(FileRename[] Files);

internal sealed record FileRename(string OldUri, string NewUri);
