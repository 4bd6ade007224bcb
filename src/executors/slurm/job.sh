#!/bin/sh
# An element of an array: a command, and its index behind it.
exec "$@" "$SLURM_ARRAY_TASK_ID"
