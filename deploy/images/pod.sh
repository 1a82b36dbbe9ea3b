# Sourced: starts a service out of its unpacked image as a pod of the overlay `single-node` would, in namespaces of its own in place of a
# container, with the embedded store and broker in place of real ones. `root` and `jdk` are set (deploy/local/build.sh).

overlay="$root/deploy/k8s/overlays/single-node"

# Starts the calling script again, with its arguments, where it has a network with nothing but itself, mounts that nobody else sees, and
# processes that end with it; `world` is a folder for all that is made there, removed when the mounts are gone.
in_namespaces() {
    world="${TIENDO_WORLD:-}"
    if [ -n "$world" ]; then ip link set lo up; return; fi
    [ "$(id -u)" -eq 0 ] || die "only root makes namespaces; run it with sudo"
    world="$(mktemp -d)"
    trap 'rm -rf --one-file-system "$world"' EXIT
    local code=0
    TIENDO_WORLD="$world" unshare --mount --net --pid --fork --kill-child --mount-proc "$0" "$@" || code=$?
    if [ -d "$(memory_group)" ]; then rmdir "$(memory_group)"; fi
    exit "$code"
}

# What the cluster would know: the manifests, Secrets, addresses of Services, store and broker.
open_world() {
    kubectl kustomize "$overlay" | kubectl annotate --local -f - by=check -o json | jq -s . >"$world/manifests.json"
    "$root/deploy/k8s/secrets.sh" --new "$world/secrets" 2>/dev/null
    printf 'of nobody' >"$world/secrets/gateway-service/tiendo.gateway.login.client-secret"
    # The embedded store knows no users.
    printf 'mongodb://store:27017' | tee "$world"/secrets/*-service/spring.mongodb.uri >/dev/null
    chown -R 10001:10001 "$world"/secrets/*-service
    jq -r '.[] | select(.kind == "Service") | "127.0.0.1 " + .metadata.name' "$world/manifests.json" >"$world/hosts"
    echo "127.0.0.1 localhost" >>"$world/hosts"
    start_beside store "$root/deploy/local/launcher/target/run/lib/*" \
        vn.tiendo.store.StoreMain --folder "$world/store" --port 27017
    start_beside broker "$root/deploy/local/broker/target/broker.jar:$root/deploy/local/broker/target/lib/*" \
        vn.tiendo.broker.BrokerMain "$world/broker" 9092 9093
    await_port store 27017
    await_port broker 9092
}

# $1: name, $2: class path, then the class and its arguments.
start_beside() {
    local name="$1" path="$2"
    shift 2
    "$jdk/bin/java" -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED -cp "$path" "$@" \
        >"$world/$name.log" 2>&1 &
}

await_port() {
    local tries=0
    until (: <"/dev/tcp/127.0.0.1/$2") 2>/dev/null; do
        tries=$((tries + 1))
        [ "$tries" -lt 600 ] || die "the $1 does not answer: $(tail -3 "$world/$1.log")"
        sleep 0.1
    done
}

# $1: service, $2: query of its Deployment's pod.
of_pod() {
    jq -r --arg name "$1" '.[] | select(.kind == "Deployment" and .metadata.name == $name) | .spec.template.spec | '"$2" \
        "$world/manifests.json"
}

# NAME=value: of the image, then of the ConfigMaps that the manifest names.
environment_of() {
    jq -r '.config.Env[]' "$2/config.json"
    local map
    for map in $(of_pod "$1" '.containers[0].envFrom[].configMapRef.name'); do
        jq -r --arg name "$map" '.[] | select(.kind == "ConfigMap" and .metadata.name == $name) | .data | to_entries[]
            | .key + "=" + .value' "$world/manifests.json"
    done
}

# $1: service, $2: its unpacked image. Volumes as the manifest says; kernel's folders as every container has them; the rest read-only.
mount_pod() {
    local tree="$2/root" name path secret size
    mount --bind "$tree" "$tree"
    touch "$tree/etc/hosts"
    mount --bind "$world/hosts" "$tree/etc/hosts"
    of_pod "$1" '. as $pod | .containers[0].volumeMounts[] | .name as $name | ($pod.volumes[] | select(.name == $name))
        + {path: .mountPath} | [.name, .path, .secret.secretName // "-", .emptyDir.sizeLimit // "-"] | @tsv' |
        while IFS=$'\t' read -r name path secret size; do
            mkdir -p "$tree$path"
            if [ "$secret" != - ]; then
                mount --bind -o ro "$world/secrets/$secret" "$tree$path"
            else
                mount -t tmpfs -o "mode=1777,size=$(bytes "${volume_size:-$size}")" "$name" "$tree$path"
            fi
        done
    mount -t proc proc "$tree/proc"
    mount --rbind /sys "$tree/sys"
    mount -t tmpfs -o mode=755 dev "$tree/dev"
    for name in null zero random urandom; do
        touch "$tree/dev/$name"
        mount --bind "/dev/$name" "$tree/dev/$name"
    done
    mount -o remount,bind,ro "$tree" "$tree"
}

# 64Mi, 1Gi
bytes() { numfmt --from=auto "$1"; }

# Of both kinds of control groups.
memory_group() {
    local all=/sys/fs/cgroup
    [ -e "$all/cgroup.controllers" ] || all="$all/memory"
    echo "$all/tiendo-$(basename "$world")"
}

# $1: bytes. The calling process and all that it starts.
limit_memory() {
    local group limit=memory.max
    group="$(memory_group)"
    mkdir -p "$group"
    [ -e "$group/$limit" ] || limit=memory.limit_in_bytes
    echo "$1" >"$group/$limit"
    echo 0 >"$group/cgroup.procs"
}

# $1: service, $2: its unpacked image, $3: log, $4: with, without, or making the start-up cache; $5: memory instead of the manifest's.
# Starts it on one processor and puts its process id into `pod`.
start_pod() {
    local service="$1" image="$2" log="$3" cache="$4" memory="${5:-}" user environment command
    [ -n "$memory" ] || memory="$(of_pod "$service" '.containers[0].resources.limits.memory')"
    user="$(of_pod "$service" '(.securityContext.runAsUser | tostring) + ":" + (.securityContext.runAsGroup | tostring)')"
    mapfile -t environment < <(environment_of "$service" "$image")
    mapfile -t command < <(jq -r --arg cache "$cache" '.config.Entrypoint[]
        | if $cache == "with" then . elif startswith("-XX:AOTCache=") then
            (if $cache == "making" then "-XX:AOTCacheOutput=/tmp/start.aot" else empty end)
          elif $cache == "making" and startswith("-Xlog:") then empty else . end' "$image/config.json")
    (
        limit_memory "$(bytes "$memory")"
        exec env -i "${environment[@]}" "$(command -v taskset)" -c 0 "$(command -v setpriv)" --no-new-privs \
            "$(command -v chroot)" --userspec="$user" --groups= "$image/root" "${command[@]}"
    ) >"$log" 2>&1 &
    pod=$!
}

# $1: service, $2: name of a probe: the address that the kubelet asks.
address_of() {
    of_pod "$1" ".containers[0] | .$2.httpGet as \$get | .ports[] | select(.name == \$get.port)
        | \"http://127.0.0.1:\(.containerPort)\(\$get.path)\""
}

# Until the probe says yes, or the process has ended, or two minutes have passed.
await_probe() {
    local address begun=$SECONDS
    address="$(address_of "$1" "$2")"
    until curl -fsS --max-time 5 -o /dev/null "$address" 2>/dev/null; do
        kill -0 "$pod" 2>/dev/null || { echo "$1 ended by itself" >&2; return 1; }
        [ $((SECONDS - begun)) -lt 120 ] || { echo "$1 does not answer its $2 at $address" >&2; return 1; }
        sleep 0.05
    done
}

# Tells it to stop and waits; the exit code of a program that was told to is 143.
stop_pod() {
    local code=0
    kill -TERM "$pod"
    wait "$pod" || code=$?
    [ "$code" -eq 143 ] || { echo "$1 ended with $code when it was told to stop" >&2; return 1; }
}
