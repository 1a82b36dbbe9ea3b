package vn.tiendo.local.access;

import java.util.Optional;

/** The answer that the table wants: a status with or without the problem's code, or a list with or without the thing. */
record Expected(int status, Optional<String> code, Optional<Boolean> listed, String text) {

    static Expected parse(String text) {
        return switch (text) {
            case "listed" -> new Expected(200, Optional.empty(), Optional.of(true), text);
            case "unlisted" -> new Expected(200, Optional.empty(), Optional.of(false), text);
            default -> {
                String[] parts = text.split(" ", 2);
                Optional<String> code = parts.length == 2 ? Optional.of(parts[1]) : Optional.empty();
                yield new Expected(Integer.parseInt(parts[0]), code, Optional.empty(), text);
            }
        };
    }

    boolean isSuccess() {
        return status / 100 == 2;
    }

    /** @param listed whether the thing stands in the list that came; of no meaning for what is no list */
    boolean isMetBy(int answered, String answeredCode, boolean listed) {
        return answered == status && code.map(answeredCode::equals).orElse(true)
                && this.listed.map(wanted -> wanted == listed).orElse(true);
    }
}
