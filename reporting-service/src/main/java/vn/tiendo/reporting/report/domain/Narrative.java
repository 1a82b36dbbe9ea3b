package vn.tiendo.reporting.report.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import vn.tiendo.reporting.report.domain.Passage.Kind;
import vn.tiendo.reporting.report.domain.Template.Content;
import vn.tiendo.reporting.report.domain.Template.TemplatePart;

/**
 * What of a report may be worded by people: assessment, shortcomings, tasks. It is made by rules until somebody writes another
 * text in its place. Sentences on single results, and what is missing, are not: they say what the figures say.
 */
public final class Narrative {

    /**
     * @param number in the report, from 1
     * @param written by people
     */
    public record Part(int number, String title, Content content, boolean written, List<Passage> passages) {
        public Part {
            passages = List.copyOf(passages);
        }

        /** Headings of the results are those of the plan's sections. */
        public boolean takes(Kind kind) {
            return content != Content.RESULTS || kind != Kind.HEADING;
        }
    }

    private final ReportInput input;
    private final Placeholders placeholders;

    private Narrative(ReportInput input) {
        this.input = input;
        this.placeholders = new Placeholders(input, input.template());
    }

    public static List<Part> of(ReportInput input) {
        List<TemplatePart> parts = input.template().parts();
        Narrative narrative = new Narrative(input);
        return IntStream.rangeClosed(1, parts.size())
            .mapToObj(number -> narrative.part(number, parts.get(number - 1))).flatMap(Optional::stream).toList();
    }

    public static Optional<Part> part(ReportInput input, int number) {
        return of(input).stream().filter(part -> part.number() == number).findFirst();
    }

    /** What people wrote and figures have overtaken. */
    static Stream<Difference> stale(ReportInput input) {
        return input.narrative().stream().flatMap(part -> part.passages().stream())
            .flatMap(passage -> passage.stale(input.rows()).stream());
    }

    private Optional<Part> part(int number, TemplatePart part) {
        Optional<List<Passage>> written = input.narrative().stream().filter(each -> each.part() == number)
            .findFirst().map(Written::passages);
        return byRules(part.content()).map(text -> new Part(number, placeholders.fill(part.title()), part.content(),
            written.isPresent(), written.orElse(text)));
    }

    private Optional<List<Passage>> byRules(Content content) {
        return switch (content) {
            case RESULTS -> Optional.of(Results.general(input));
            case SHORTCOMINGS -> Optional.of(Shortcomings.of(input));
            case TASKS -> Optional.of(NextTasks.of(input));
            case CHANGES, RANKING, INDICATORS, GAPS -> Optional.empty();
        };
    }
}
