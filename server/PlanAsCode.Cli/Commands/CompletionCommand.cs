using System.CommandLine;
using PlanAsCode.Cli.Calls;

namespace PlanAsCode.Cli.Commands;

/// <summary><c>plan completion</c>: a small script for a shell that asks <c>plan</c> itself what fits.</summary>
public static class CompletionCommand
{
    private const string Bash = """
        # source <(plan completion bash)
        _plan_completion() {
            local IFS=$'\n' word="${COMP_WORDS[COMP_CWORD]}"
            COMPREPLY=($(compgen -W "$(plan "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "$word"))
        }
        complete -o default -F _plan_completion plan

        """;

    private const string Zsh = """
        # source <(plan completion zsh)
        _plan_completion() {
            local -a found
            found=("${(@f)$(plan "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
            compadd -a found || _files
        }
        compdef _plan_completion plan

        """;

    private const string Fish = """
        # plan completion fish | source
        function __plan_completion
            set -l line (commandline -p)
            plan "[suggest:"(commandline -C)"]" "$line" 2>/dev/null
        end
        complete -c plan -a "(__plan_completion)"

        """;

    private const string Pwsh = """
        # plan completion pwsh | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName plan -ScriptBlock {
            param($word, $commandLine, $position)
            plan "[suggest:$position]" "$commandLine" 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }

        """;

    public static string[] Examples { get; } =
    [
        "source <(plan completion bash)     in ~/.bashrc",
        "plan completion fish | source      in ~/.config/fish/config.fish",
    ];

    public static Command Create(Screen screen)
    {
        var command = new Command("completion", "Print a script that completes commands and options in a shell");
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or pwsh", HelpName = "SHELL" };
        shell.CompletionSources.Add(_ => ["bash", "zsh", "fish", "pwsh"]);
        command.Add(shell);
        command.SetAction(call => Run(call.GetValue(shell)!, new Messages(screen, call)));
        return command;
    }

    private static int Run(string shell, Messages messages) => shell switch
    {
        "bash" => Result.Put(Bash, output: null, messages),
        "zsh" => Result.Put(Zsh, output: null, messages),
        "fish" => Result.Put(Fish, output: null, messages),
        "pwsh" => Result.Put(Pwsh, output: null, messages),
        _ => messages.Refuse($"no completion for `{shell}`: there is one for bash, zsh, fish and pwsh{WrongCall.Suggestion(shell, ["bash", "zsh", "fish", "pwsh"])}"),
    };
}
