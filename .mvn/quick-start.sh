# SPDX-License-Identifier: Apache-2.0
# Sourced by run (POSIX sh) after find-tools.sh and find_jdk, with the folder of the project in root. A program starts quickly
# when its jar is unpacked (unpack_program) and a JVM has learned from an earlier start of it (learn_to_start).

jar=$root/standalone/target/taizhang-exec.jar
quick=$root/standalone/target/quick
program=$quick/taizhang-exec.jar
longest_practice=120

# The jar's time of change tells when it was built; its time of writing is the same in every build, on purpose.
is_unpacked() {
  [ -e "$quick/unpacked" ] && [ -z "$(find -L "$jar" -cnewer "$quick/unpacked" -print)" ]
}

unpack_program() {
  ! is_unpacked || return 0
  next=$quick.$$
  "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djarmode=tools -jar "$jar" \
    extract --destination "$next" >&2 || say_and_stop "The program can't be unpacked; the line above says why."
  touch "$next/unpacked"
  if is_unpacked; then
    # By another start meanwhile.
    rm -rf "$next"
    return
  fi
  # What was learned of another jar goes with it.
  rm -rf "$quick"
  mv "$next" "$quick"
}

# Sets cache to what the JVM is to start with; to nothing where it could not learn.
learn_to_start() {
  # It fits one JDK.
  cache=$quick/$(cksum <"$JAVA_HOME/release" | cut -d ' ' -f 1).aot
  log=$quick/practice.log
  if [ ! -e "$cache" ] && [ ! -e "$log" ]; then
    echo "正在准备快速启动 Preparing quick starts (once after a build, under a minute)..." >&2
    practise
  fi
  seconds=0
  while [ ! -e "$cache" ] && [ $seconds -lt $longest_practice ] && is_practised_elsewhere; do
    sleep 1
    seconds=$((seconds + 1))
  done
  if [ ! -e "$cache" ]; then
    echo "快速启动未准备好 Quick starts are not prepared: $log says why; starting without." >&2
    cache=
  fi
}

# The folder of a practice ends in the number of the process that waits for it.
is_practised_elsewhere() {
  for folder in "$quick"/practice.[0-9]*; do
    ! kill -0 "${folder##*.}" 2>/dev/null || return 0
  done
  return 1
}

# One start on an empty ledger up to its first page. With all compilers: what is learned without the one that optimises
# makes a start cheaper still, but keeps it from whatever was hot in that start, for as long as the program runs.
practise() {
  mkdir "$quick/practice.$$"
  (
    # Neither the database nor a setting of the start that is meant.
    unset $(env | sed -n -e 's/^\(TAIZHANG_[A-Z0-9_]*\)=.*/\1/p' -e 's/^\(SPRING_[A-Z0-9_]*\)=.*/\1/p')
    exec "$JAVA_HOME/bin/java" -Xmx512m -XX:+UseSerialGC -XX:AOTCacheOutput="$cache.$$" \
      -Ddisable-axoniq-console-message=true -jar "$program" \
      --server.port=0 --taizhang.data="$quick/practice.$$" --taizhang.practice=true >"$log" 2>&1
  ) &
  practising=$!
  # Who is stopped meanwhile practises again the next time.
  trap 'kill "$practising"; rm -f "$log"; exit 130' INT
  trap 'kill "$practising"; rm -f "$log"; exit 143' TERM
  seconds=0
  while kill -0 "$practising" 2>/dev/null; do
    if [ $seconds -ge $longest_practice ]; then
      echo "It took longer than $longest_practice seconds." >>"$log"
      kill -9 "$practising" || :
      break
    fi
    sleep 1
    seconds=$((seconds + 1))
  done
  if wait "$practising"; then
    mv "$cache.$$" "$cache" 2>>"$log" || :
  fi
  trap - INT TERM
  rm -rf "$quick/practice.$$" "$cache.$$"*
}
