package vn.tiendo.plan.form;

import java.util.List;
import java.util.Optional;

import vn.tiendo.platform.input.Input;

/** Reads what must be there, where the value that stands in for it would say something wrong. */
public final class Required {

    private static final String CODE = "required";

    private Required() {
    }

    /** One of the constants; empty when it is refused. */
    public static <E extends Enum<E>> Optional<E> oneOf(Input in, String field, Class<E> type) {
        there(in, field);
        return in.optionalOneOf(field, type);
    }

    /** A list of objects, which may be empty. */
    public static List<Input> list(Input in, String field) {
        there(in, field);
        return in.list(field);
    }

    /** A list of texts, which may be empty. */
    public static List<String> texts(Input in, String field) {
        there(in, field);
        return in.texts(field);
    }

    private static void there(Input in, String field) {
        if (!in.has(field)) {
            in.refuse(field, CODE, null, null);
        }
    }
}
