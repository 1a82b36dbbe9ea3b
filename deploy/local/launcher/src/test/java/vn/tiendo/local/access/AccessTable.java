package vn.tiendo.local.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** {@code access.csv}: who may do what, written from the rules and not from the code. */
record AccessTable(List<Case> cases) {

    private static final int FIRST_PLACE = 3;

    /** @param answers for every caller there is */
    record Case(String operation, String name, Map<Caller, Expected> answers) {

        String key() {
            return operation + ": " + name;
        }
    }

    private record Line(String operation, String name, List<String> whos, List<String> cells) {
    }

    static AccessTable read() {
        try (InputStream file = Objects.requireNonNull(AccessTable.class.getResourceAsStream("/access.csv"))) {
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AccessTable parse(List<String> text) {
        Map<String, List<Line>> byCase = new LinkedHashMap<>();
        text.stream().filter(line -> !line.startsWith("#")).skip(1).map(AccessTable::line).forEach(line -> byCase
                .computeIfAbsent(line.operation() + ": " + line.name(), key -> new ArrayList<>()).add(line));
        return new AccessTable(byCase.values().stream().map(AccessTable::complete).toList());
    }

    private static Line line(String text) {
        List<String> cells = Arrays.asList(text.split(",", -1));
        return new Line(cells.get(0), cells.get(1), List.of(cells.get(2).split(" ")),
                cells.subList(FIRST_PLACE, cells.size()));
    }

    private static Case complete(List<Line> lines) {
        Map<Caller, Expected> answers = new LinkedHashMap<>();
        for (Who who : Who.values()) {
            List<Line> matching = lines.stream().filter(line -> line.whos().stream().anyMatch(w -> names(w, who)))
                    .toList();
            if (matching.size() > 1) throw new IllegalArgumentException(who + " stands twice in " + matching);
            Line line = matching.isEmpty() ? theOthers(lines, who) : matching.getFirst();
            for (Place place : who.places)
                answers.put(new Caller(who, place, role(lines, who)), cell(line, place));
        }
        return new Case(lines.getFirst().operation(), lines.getFirst().name(), answers);
    }

    private static Line theOthers(List<Line> lines, Who who) {
        return lines.stream().filter(line -> line.whos().contains("others")).findFirst().orElseThrow(
                () -> new IllegalArgumentException("no answer for " + who + " in " + lines.getFirst()));
    }

    private static boolean names(String word, Who who) {
        return word.split(":")[0].equals(who.name().toLowerCase(Locale.ROOT));
    }

    /** The system's role stands at the system; without it takes part as an officer. */
    private static String role(List<Line> lines, Who who) {
        if (who.isPerson()) return who.role();
        return lines.stream().flatMap(line -> line.whos().stream()).filter(word -> word.startsWith("system:"))
                .map(word -> word.substring("system:".length())).findFirst().orElse("officer");
    }

    private static Expected cell(Line line, Place place) {
        String text = line.cells().size() == 1 ? line.cells().getFirst() : line.cells().get(place.ordinal());
        if (text.equals("-")) throw new IllegalArgumentException("no answer for " + place + " in " + line);
        return Expected.parse(text);
    }
}
