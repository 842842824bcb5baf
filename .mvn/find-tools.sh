# SPDX-License-Identifier: Apache-2.0
# Sourced by run and test (POSIX sh): find_jdk sets JAVA_HOME to a JDK 25 or later, find_maven sets mvn to a Maven 3.8 or
# later; where there is none, one sentence says what to install.

say_and_stop() {
  echo "$1" >&2
  exit "${2:-1}"
}

# The JDK's own release file tells its version without the cost of starting it.
is_jdk() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ "${major:-0}" -ge 25 ]
}

find_jdk() {
  on_path=$(command -v javac || :)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for home in "${JAVA_HOME:-}" "$on_path" "${JAVA_HOME_25_X64:-}" /usr/lib/jvm/* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$home" ] && is_jdk "$home"; then
      JAVA_HOME=$home
      export JAVA_HOME
      return
    fi
  done
  say_and_stop "Taizhang needs a JDK 25 or later: install one (such as Eclipse Temurin 25) and set JAVA_HOME to it."
}

find_maven() {
  for mvn in "$(command -v mvn || :)" "${MAVEN_HOME:-}/bin/mvn" "$HOME/.sdkman/candidates/maven/current/bin/mvn" \
    /usr/share/maven/bin/mvn /opt/maven/bin/mvn; do
    [ -x "$mvn" ] || continue
    version=$("$mvn" --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\)\.\([0-9]*\).*/\1 \2/p')
    major=${version% *} minor=${version#* }
    if [ "${major:-0}" -gt 3 ] || { [ "${major:-0}" -eq 3 ] && [ "$minor" -ge 8 ]; }; then
      # Maven's own libraries would have a JDK 25 warn of them at every start.
      export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow"
      return
    fi
  done
  say_and_stop "Taizhang is built by Maven 3.8 or later: install it (Debian: apt-get install maven) and put mvn on the PATH."
}
