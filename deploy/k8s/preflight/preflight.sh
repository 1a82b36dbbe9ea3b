#!/bin/sh
# Names what an installation needs and the cluster does not have, one line each with what to do; exits with their number.
# Runs as a Job in the cluster, and beside it wherever kubectl is. What is needed comes from the overlay, in the environment
# (overlays/NAME/preflight/needs.env):
#   NAMESPACE   of the installation
#   RESOURCES   kinds that operators bring, as their definitions are named
#   SECRETS     names of Secrets that must be there before the services start
#   LABELS      labels of which each must stand on a namespace, with the value "true"
#   METRICS     "yes" when pods are scaled by processor
#   VAULT       name of the ClusterSecretStore, or empty
set -u

missing=0
lacks() { missing=$((missing + 1)); echo "missing: $*"; }

version="$(kubectl version -o json 2>/dev/null | sed -n '/serverVersion/,/}/s/.*"minor": *"\([0-9]*\).*/\1/p')"
if [ -z "$version" ]; then
    lacks "the API server does not answer: look at the kubeconfig, or at the network policies of this namespace"
    exit "$missing"
fi
[ "$version" -ge 30 ] || lacks "Kubernetes 1.30 or newer (found 1.$version): pods wait before they stop (preStop.sleep)"

for one in $RESOURCES; do
    kubectl get customresourcedefinition "$one" -o name >/dev/null 2>&1 \
        || lacks "$one: install the operator that brings it (docs/kubernetes.md, \"What the cluster needs\")"
done

for one in $SECRETS; do
    kubectl get secret "$one" -n "$NAMESPACE" -o name >/dev/null 2>&1 \
        || lacks "Secret $one in $NAMESPACE: make it with deploy/k8s/secrets.sh"
done

for one in $LABELS; do
    [ -n "$(kubectl get namespaces -l "$one=true" -o name 2>/dev/null)" ] \
        || lacks "a namespace with the label $one=true: kubectl label namespace NAME $one=true"
done

[ -n "$(kubectl get storageclasses -o jsonpath='{.items[?(@.metadata.annotations.storageclass\.kubernetes\.io/is-default-class=="true")].metadata.name}' 2>/dev/null)" ] \
    || lacks "a default StorageClass: annotate one with storageclass.kubernetes.io/is-default-class=true"

if [ "${METRICS:-}" = yes ]; then
    kubectl get --raw /apis/metrics.k8s.io/v1beta1 >/dev/null 2>&1 \
        || lacks "metrics of pods (metrics-server): nothing can be scaled by processor without"
fi

if [ -n "${VAULT:-}" ]; then
    kubectl get clustersecretstore "$VAULT" -o name >/dev/null 2>&1 \
        || lacks "ClusterSecretStore $VAULT: where External Secrets takes the secrets from"
fi

[ "$missing" -eq 0 ] && echo "nothing is missing"
exit "$missing"
