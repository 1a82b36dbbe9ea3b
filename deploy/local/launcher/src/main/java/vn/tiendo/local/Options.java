package vn.tiendo.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import vn.tiendo.local.part.Parts;
import vn.tiendo.local.part.Ports;

/**
 * What was asked for on the command line.
 *
 * @param entered what of the samples is entered
 * @param anchors copies of the audit's anchors that were kept outside
 */
record Options(Task task, boolean fresh, Entered entered, Optional<Path> data, Optional<Ports> ports,
        Set<String> without, Optional<Path> anchors) {

    private static final int LAST_BASE = 65_500;

    enum Task {
        RUN,
        CHECK,
        VERIFY_AUDIT
    }

    /** Each one with those before it. */
    enum Entered {
        NOTHING,
        UNITS,
        PLAN
    }

    static Options none() {
        return new Options(Task.RUN, false, Entered.NOTHING, Optional.empty(), Optional.empty(), Set.of(), Optional.empty());
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
            case "--check" -> with(Task.CHECK);
            case "--verify-audit" -> with(Task.VERIFY_AUDIT);
            case "--fresh" -> new Options(task, true, entered, data, ports, without, anchors);
            case "--samples" -> with(Entered.UNITS);
            case "--sample-plan" -> with(Entered.PLAN);
            case "--free-ports" -> with(Ports.free());
            case "--data" -> new Options(task, fresh, entered, Optional.of(path(option, rest)), ports, without, anchors);
            case "--port-base" -> with(Ports.from(port(value(option, rest))));
            case "--without" -> new Options(task, fresh, entered, data, ports, names(value(option, rest)), anchors);
            case "--anchors" -> new Options(task, fresh, entered, data, ports, without, Optional.of(path(option, rest)));
            default -> throw new IllegalArgumentException("unknown option " + option + "; ./up --help lists them");
        };
    }

    private Options with(Task other) {
        return new Options(other, fresh, entered, data, ports, without, anchors);
    }

    private Options with(Entered more) {
        return new Options(task, fresh, more.compareTo(entered) > 0 ? more : entered, data, ports, without, anchors);
    }

    private Options with(Ports others) {
        return new Options(task, fresh, entered, data, Optional.of(others), without, anchors);
    }

    private static Path path(String option, Deque<String> rest) {
        return Path.of(value(option, rest));
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
