using System.CommandLine;

namespace TwitterSdk.Cli.Commands;

/// <summary><c>twitter completion</c>: the script that teaches a shell to complete.</summary>
internal static class CompletionCommand
{
    // The tool itself knows what may follow: [suggest:N] asks it, with the line behind the tool's own name.
    private const string Bash = """
        _twitter_complete() {
            local line="${COMP_LINE#* }" point before cur
            point=$((COMP_POINT - ${#COMP_LINE} + ${#line}))
            local IFS=$'\n'
            COMPREPLY=($(twitter "[suggest:$point]" "$line" 2>/dev/null))
            # Bash divides words at '='; what stands before is on the line already.
            cur="${COMP_LINE:0:$COMP_POINT}"; cur="${cur##* }"
            if [[ "$COMP_WORDBREAKS" == *=* && "$cur" == *=* ]]; then
                before="${cur%=*}="
                COMPREPLY=("${COMPREPLY[@]#"$before"}")
            fi
            [[ ${#COMPREPLY[@]} -eq 1 && "${COMPREPLY[0]}" == *= ]] && compopt -o nospace
        }
        complete -F _twitter_complete twitter
        """;

    private const string Zsh = """
        #compdef twitter
        _twitter() {
            local line="${BUFFER#* }" point
            point=$((CURSOR - ${#BUFFER} + ${#line}))
            local -a found ended
            found=("${(@f)$(twitter "[suggest:$point]" "$line" 2>/dev/null)}")
            ended=("${(@M)found:#*=}")
            found=("${(@)found:#*=}")
            (( ${#ended} )) && compadd -Q -S '' -- "${ended[@]}"
            (( ${#found} )) && compadd -Q -- "${found[@]}"
        }
        compdef _twitter twitter
        """;

    private const string Pwsh = """
        Register-ArgumentCompleter -Native -CommandName twitter -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)
            $whole = $commandAst.ToString()
            $line = ($whole -replace '^\S+\s*', '')
            $point = [Math]::Max(0, $cursorPosition - ($whole.Length - $line.Length))
            if ($point -gt $line.Length) { $line = $line.PadRight($point) }
            twitter "[suggest:$point]" "$line" | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }
        """;

    public static Command Create(CliHost host) => new("completion", "Write the script that makes a shell complete commands, endpoints and parameters.")
    {
        Of(host, "bash", "For bash: source <(twitter completion bash)", Bash),
        Of(host, "zsh", "For zsh: source <(twitter completion zsh)", Zsh),
        Of(host, "pwsh", "For PowerShell: twitter completion pwsh | Out-String | Invoke-Expression", Pwsh),
    };

    private static Command Of(CliHost host, string shell, string description, string script)
    {
        var command = new Command(shell, description);
        command.SetAction(_ => host.Out.WriteLine(script.ReplaceLineEndings("\n")));
        return command;
    }
}
