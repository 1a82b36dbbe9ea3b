package vn.tiendo.reporting.digest.domain;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import vn.tiendo.reporting.news.domain.News;
import vn.tiendo.reporting.scoreboard.domain.Row;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;

/**
 * What a letter tells of a plan: a unit has one for each year, and their targets may have the same names.
 *
 * @param title of the plan
 */
public record PlanNews(String title, List<News> items) {

    public PlanNews {
        items = List.copyOf(items);
    }

    /** Of each target how it stands on the scoreboard: its sentence may have changed where its status did not. */
    public static PlanNews of(Scoreboard board, List<News> told) {
        Map<String, Row> rows = board.rows().collect(Collectors.toMap(Row::id, Function.identity()));
        return new PlanNews(board.title(), told.stream().map(each -> each.target().map(rows::get).map(row ->
            each.now(row.id(), row.title(), row.verdict().status(), row.verdict().explanation())).orElse(each)).toList());
    }
}
