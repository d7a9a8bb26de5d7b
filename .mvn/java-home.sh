# shellcheck shell=sh
# Sourced. Sets JAVA_HOME to a JDK that can build and run Broadsheet: the one it names already if
# that is new enough, else the newest found on the PATH and where systems keep theirs.
oldest_java=21

# Prints the major version of the JDK in directory $1; 0 if there is none.
java_major() {
  [ -x "$1/bin/javac" ] || { echo 0; return; }
  v=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9][0-9]*\).*/\1/p')
  echo "${v:-0}"
}

newest_java() {
  newest=0 home=
  javac=$(command -v javac || true)
  [ -z "$javac" ] || javac=$(readlink -f "$javac" 2>/dev/null || echo "$javac")
  for candidate in "${javac%/bin/javac}" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    major=$(java_major "$candidate")
    if [ "$major" -gt "$newest" ]; then newest=$major home=$candidate; fi
  done
  if [ "$newest" -lt "$oldest_java" ]; then
    echo "Broadsheet needs a JDK $oldest_java or newer; ${home:+the newest }found here: ${home:-none}." >&2
    echo "Install one (Debian: apt install openjdk-21-jdk, or Temurin), or set JAVA_HOME to it." >&2
    return 1
  fi
  echo "$home"
}

if [ "$(java_major "${JAVA_HOME:-}")" -lt "$oldest_java" ]; then
  JAVA_HOME=$(newest_java) || exit 1
fi
export JAVA_HOME
