#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# For tests: prepares quick starts of the program that was built as run does, and prints the jar to start and the cache.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/.mvn/find-tools.sh"
. "$root/.mvn/quick-start.sh"
find_jdk
unpack_program
learn_to_start
printf '%s\n%s\n' "$program" "$cache"
