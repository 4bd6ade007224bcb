#!/bin/sh
# The job that ends a run: a command, and the file that is told its exit code.
file=$1
shift
"$@"
code=$?
echo "$code" > "$file.tmp" && mv "$file.tmp" "$file"
exit "$code"
