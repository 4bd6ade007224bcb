#!/usr/bin/env bash
# Asks bash what it would complete. Usage: bash --norc check.bash SCRIPT, in a folder with pipelines/crawl.ts and out/crawl/runs/2026-11-21T031200Z.
source "$1"
failed=0
expects() { # expects WANTED WORD…
  local wanted=$1
  shift
  COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_LINE="$*" COMP_POINT=${#COMP_LINE} COMPREPLY=()
  _winnow winnow "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
  if [[ ${COMPREPLY[*]} != "$wanted" ]]; then
    echo "$*: ${COMPREPLY[*]}, not $wanted"
    failed=1
  fi
}
expects verify winnow ver
expects crawl winnow run cr
expects 'txt jsonl csv' winnow run --format ''
expects 2026-11-21T031200Z winnow verify 2026
expects latest winnow verify --out elsewhere ''
expects strip-headlines winnow rerun latest strip-h
expects pipelines winnow explain pip
expects crawl winnow diff latest --pipeline cr
expects 'strip-headlines strip-credits strip-furniture strip-repeated-lines' winnow stages strip-
exit $failed
