#!/bin/sh
# Alternating runs of both, first builds and warm ones: what else runs on the machine slows both alike.
set -eu
work=$1
seconds() { # what is run, from where
  ( cd "$work/$1" && shift && start=$(date +%s.%N) && "$@" >/dev/null 2>&1; end=$(date +%s.%N); echo "$end - $start" | bc )
}
amigable=$(realpath "$AMIGABLE")
for turn in 1 2 3; do
  rm -rf "$work/hugo/public" "$work/hugo/resources" "$work/amigable/public" "$work/amigable/.amigable"
  echo "first $turn: hugo $(seconds hugo "$HUGO" build) s, amigable $(seconds amigable "$amigable" build) s"
  echo "warm  $turn: hugo $(seconds hugo "$HUGO" build) s, amigable $(seconds amigable "$amigable" build) s"
  # A text changes, the photos do not.
  echo "Otra línea." >>"$work/amigable/content/f00.md" && echo "Otra línea." >>"$work/hugo/content/f00/index.md"
  echo "edit  $turn: hugo $(seconds hugo "$HUGO" build) s, amigable $(seconds amigable "$amigable" build) s"
done
