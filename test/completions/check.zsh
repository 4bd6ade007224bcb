#!/usr/bin/env zsh
# Types into a zsh and presses the tab key. Usage: zsh -f check.zsh SCRIPT, in a folder with pipelines/crawl.ts and out/crawl/runs/2026-11-21T031200Z.
# Ends when each line was completed; a shell that says nothing is waited for, and whoever called this ends it.
zmodload zsh/zpty
zpty shell 'zsh -f -i'
# A key that says what the line is now, and takes it away.
zpty -w shell "PS1=; autoload -Uz compinit; compinit -u -D; source ${(q)1}; bindkey '^I' complete-word; said() { print -r -- \"<<\$BUFFER>>\"; BUFFER= }; zle -N said; bindkey '^X' said; echo REA\"\"DY"
zpty -r -m shell out '*READY*'
failed=0
expects() {
  zpty -n -w shell "$1"$'\t\x18'
  zpty -r -m shell out '*<<*>>*'
  local line=${${out##*<<}%%>>*}
  if [[ ${line% } != $2 ]]; then
    print -r -- "$1: $line, not $2"
    failed=1
  fi
}
expects 'winnow ver' 'winnow verify'
expects 'winnow run cr' 'winnow run crawl'
expects 'winnow run --pat' 'winnow run --patience'
expects 'winnow verify 2026' 'winnow verify 2026-11-21T031200Z'
expects 'winnow rerun latest strip-h' 'winnow rerun latest strip-headlines'
expects 'winnow explain pip' 'winnow explain pipelines/'
expects 'winnow verify --pipeline cr' 'winnow verify --pipeline crawl'
zpty -d shell
exit $failed
