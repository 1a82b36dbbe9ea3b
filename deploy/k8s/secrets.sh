#!/usr/bin/env bash
# Makes the Secrets of an installation from files: each folder of DIR is a Secret, each file in it a key, by its name.
#   deploy/k8s/secrets.sh DIR | kubectl apply -f -
# Without any folder yet, --new DIR makes those of the overlay single-node with passwords of its own; the secret of the
# identity provider and the certificate of the site are left to be put in.
set -euo pipefail

usage() { sed -n '2,5s/^# \{0,1\}//p' "$0" >&2; exit 64; }

# 32 bytes, in letters that need no escape in a URI.
password() { head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=\n'; }

make_new() {
    local folder="$1" service
    if [ -e "$folder" ]; then echo "$folder is there already" >&2; exit 73; fi
    umask 077
    mkdir -p "$folder/store" "$folder/gateway-service" "$folder/tiendo-tls"
    password >"$folder/store/root"
    for service in gateway plan measurement reporting; do
        mkdir -p "$folder/$service-service"
        password >"$folder/store/$service-service"
        printf 'mongodb://%s-service:%s@store:27017/?authSource=admin' "$service" "$(cat "$folder/store/$service-service")" \
            >"$folder/$service-service/spring.mongodb.uri"
    done
    # Encrypts the secrets of webhooks.
    printf 'first:%s' "$(head -c 32 /dev/urandom | base64 -w0)" >"$folder/reporting-service/tiendo.webhooks.keys"
    echo "$folder is made. Put in: gateway-service/tiendo.gateway.login.client-secret (of the identity provider)," \
        "tiendo-tls/tls.crt and tls.key (of the site)." >&2
}

print_all() {
    local folder="$1" secret file type
    for secret in "$folder"/*/; do
        secret="$(basename "$secret")"
        type=Opaque
        if [ -e "$folder/$secret/tls.key" ]; then type=kubernetes.io/tls; fi
        printf -- '---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: %s\n  namespace: tiendo\ntype: %s\ndata:\n' "$secret" "$type"
        for file in "$folder/$secret"/*; do
            if [ ! -s "$file" ]; then echo "$file is empty or not there" >&2; exit 65; fi
            printf '  %s: %s\n' "$(basename "$file")" "$(base64 -w0 <"$file")"
        done
    done
}

case "${1:-}" in
    --new) [ $# -eq 2 ] || usage; make_new "$2" ;;
    "" | -*) usage ;;
    *) [ -d "$1" ] || { echo "$1 is no folder" >&2; exit 66; }; print_all "$1" ;;
esac
