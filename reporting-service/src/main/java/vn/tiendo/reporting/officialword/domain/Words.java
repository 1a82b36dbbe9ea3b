package vn.tiendo.reporting.officialword.domain;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.scoreboard.domain.Row;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Text;

/**
 * What is said of all targets of a plan at a period's end, and what their verdicts propose.
 *
 * @param headline as people say it, by the words that count
 */
public record Words(String plan, Period period, Text headline, List<OfTarget> items) {

    /**
     * @param proposed by the verdict as it is now
     * @param official what a person said; null where nobody has
     * @param differs the official word is another one than the proposed
     */
    public record OfTarget(String target, String number, String title, Status status, @Nullable Word proposed,
            @Nullable OfficialWord official, boolean differs) {

        /** The official word, or else the proposed one. */
        @Nullable Word counts() {
            return official == null ? proposed : official.word();
        }
    }

    /** @param scoreboard at the period's end */
    public static Words of(Scoreboard scoreboard, Period period, List<OfficialWord> said) {
        Map<String, OfficialWord> byTarget = said.stream().collect(Collectors.toMap(OfficialWord::target, Function.identity()));
        List<OfTarget> items = scoreboard.rows().filter(row -> row.partOf() == null)
                .map(row -> of(row, byTarget.get(row.id()))).toList();
        return new Words(scoreboard.plan(), period, headline(items), items);
    }

    private static OfTarget of(Row row, @Nullable OfficialWord official) {
        Word proposed = Word.proposed(row.verdict()).orElse(null);
        return new OfTarget(row.id(), row.number(), row.title(), row.verdict().status(), proposed, official,
                official != null && official.word() != proposed);
    }

    private static Text headline(List<OfTarget> items) {
        long exceeded = count(items, Word.EXCEEDED);
        String share = exceeded + count(items, Word.MET) + "/" + items.size();
        long nearly = count(items, Word.NEARLY_MET);
        Text attained = Text.attained(share, exceeded);
        return nearly == 0 ? attained
                : attained.then(new Text("; " + nearly + " cơ bản đạt", "; " + nearly + " nearly met"));
    }

    private static long count(List<OfTarget> items, Word word) {
        return items.stream().flatMap(item -> Stream.ofNullable(item.counts())).filter(word::equals).count();
    }
}
