# Sourced: an image's tar as the folder that a container would see. The tar is one of `docker save`'s shape, as Jib writes it.

# $1: tar, $2: folder. Its files come to $2/root, its configuration to $2/config.json.
unpack_image() {
    local tar="$1" folder="$2" layer
    mkdir -p "$folder/root" "$folder/layers"
    tar -xf "$tar" -C "$folder/layers"
    for layer in $(jq -r '.[0].Layers[]' "$folder/layers/manifest.json"); do
        add_layer "$folder/layers/$layer" "$folder/root"
    done
    mv "$folder/layers/$(jq -r '.[0].Config' "$folder/layers/manifest.json")" "$folder/config.json"
    rm -r "$folder/layers"
}

# A file .wh.NAME in a layer takes away the NAME of those beneath; .wh..wh..opq all that is in its folder.
add_layer() {
    local layer="$1" root="$2" gone folder
    tar -tf "$layer" --warning=no-unknown-keyword | { grep -E '(^|/)\.wh\.' || true; } | while read -r gone; do
        folder="$root/$(dirname "$gone")"
        case "$(basename "$gone")" in
            .wh..wh..opq) find "$folder" -mindepth 1 -delete ;;
            .wh.*) rm -rf "${folder:?}/$(basename "${gone##*/.wh.}")" ;;
        esac
    done
    tar -xpf "$layer" -C "$root" --keep-directory-symlink --exclude='.wh.*' --warning=no-unknown-keyword
}
