#!/usr/bin/env fish
# Asks fish what it would complete. Usage: fish --no-config check.fish SCRIPT, in a folder with pipelines/crawl.ts and out/crawl/runs/2026-11-21T031200Z.
source $argv[1]
set -g failed 0
function expects -a line wanted
    set -l found (complete -C $line | string split -f1 \t | string match -v -- '--*')
    if test "$found" != "$wanted"
        echo "$line: $found, not $wanted"
        set -g failed 1
    end
end
expects 'winnow ver' verify
expects 'winnow run cr' crawl
expects 'winnow run --format ' 'csv jsonl txt'
expects 'winnow verify 2026' 2026-11-21T031200Z
expects 'winnow verify --out elsewhere ' latest
expects 'winnow rerun latest strip-h' strip-headlines
expects 'winnow explain pip' pipelines/
expects 'winnow diff latest --pipeline cr' crawl
exit $failed
