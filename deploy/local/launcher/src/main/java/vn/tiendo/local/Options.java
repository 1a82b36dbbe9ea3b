package vn.tiendo.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import vn.tiendo.local.part.Parts;
import vn.tiendo.local.part.Ports;

/** What was asked for on the command line. */
record Options(
        boolean check, boolean fresh, Optional<Path> data, Optional<Ports> ports, Set<String> without) {

    private static final int LAST_BASE = 65_500;

    static Options none() {
        return new Options(false, false, Optional.empty(), Optional.empty(), Set.of());
    }

    /** @throws IllegalArgumentException with a line for the person at the terminal */
    static Options parse(List<String> arguments) {
        Deque<String> rest = new ArrayDeque<>(arguments);
        Options options = none();
        while (!rest.isEmpty()) options = options.with(rest.pop(), rest);
        return options;
    }

    private Options with(String option, Deque<String> rest) {
        return switch (option) {
            case "--check" -> new Options(true, fresh, data, ports, without);
            case "--fresh" -> new Options(check, true, data, ports, without);
            case "--free-ports" -> new Options(check, fresh, data, Optional.of(Ports.free()), without);
            case "--data" -> new Options(check, fresh, Optional.of(Path.of(value(option, rest))), ports, without);
            case "--port-base" ->
                new Options(check, fresh, data, Optional.of(Ports.from(port(value(option, rest)))), without);
            case "--without" -> new Options(check, fresh, data, ports, names(value(option, rest)));
            default -> throw new IllegalArgumentException("unknown option " + option + "; ./up --help lists them");
        };
    }

    private static Set<String> names(String list) {
        Set<String> names = Set.of(list.split(","));
        for (String name : names)
            if (!Parts.NAMES.contains(name)) throw new IllegalArgumentException("--without: there is no part " + name);
        return names;
    }

    private static String value(String option, Deque<String> rest) {
        String value = rest.poll();
        if (value == null || value.isBlank()) throw new IllegalArgumentException(option + " needs a value");
        return value;
    }

    private static int port(String text) {
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= LAST_BASE && Integer.parseInt(text) > 0)
            return Integer.parseInt(text);
        throw new IllegalArgumentException("--port-base needs a port from 1 to " + LAST_BASE + ", not " + text);
    }
}
