# Sourced by ./up and bench/run; both have set `root`. Finds a JDK and builds what is older than its sources.

needed=25
prepared="$root/deploy/local/launcher/target/run/prepared"

die() { echo "$(basename "$0"): $*" >&2; exit 1; }

# Prints the major version of a JDK, or 0.
version_of() {
    [ -x "$1/bin/javac" ] || { echo 0; return; }
    "$1/bin/javac" -version 2>/dev/null | sed -n 's/^javac \([0-9]*\).*/\1/p' | grep . || echo 0
}

# First JDK that is new enough: JAVA_HOME, the PATH, the usual folders.
find_jdk() {
    local on_path="" candidate
    if command -v javac >/dev/null; then on_path="$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")"; fi
    for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
            /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/jdk* /opt/java*; do
        if [ -n "$candidate" ] && [ -d "$candidate" ] && [ "$(version_of "$candidate")" -ge "$needed" ]; then
            echo "$candidate"
            return
        fi
    done
}

# True when $1 is not there, or something that goes into the build is newer; $2 is a folder that does not go into it.
is_stale() {
    [ -e "$1" ] && [ -e "$prepared" ] || return 0
    [ -n "$(find "$root" \( -name target -o -name .git -o -name .tiendo -o -path '*/src/test' \
            -o -path "$root/${2:-.git}" \) -prune -o \
            \( -path '*/src/main/*' -o -path '*/contract/*' -o -name pom.xml \) -type f \
            -newer "$1" -print -quit)" ]
}

# Arguments for Maven are given; quiet, with the log kept.
build() {
    command -v mvn >/dev/null || die "Maven 3.8 or newer is needed to build; install it and put mvn on the PATH"
    mkdir -p "$root/target"
    local log="$root/target/build.log" begun=$SECONDS
    echo "Building (log: $log) ..."
    (cd "$root" && JAVA_HOME="$jdk" mvn -B -ntp -Dmaven.test.skip=true "$@" package) >"$log" 2>&1 \
        || { grep -m 5 '^\[ERROR\]' "$log" >&2 || true; die "the build failed; its log: $log"; }
    echo "Built in $((SECONDS - begun)) s"
}

jdk="$(find_jdk)"
[ -n "$jdk" ] || die "JDK $needed or newer was not found: set JAVA_HOME, or put its javac on the PATH"
