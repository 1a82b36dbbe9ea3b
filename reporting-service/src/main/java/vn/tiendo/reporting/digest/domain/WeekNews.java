package vn.tiendo.reporting.digest.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import vn.tiendo.reporting.news.domain.News;

/**
 * What a letter tells of a week.
 *
 * @param items newest first, of each thing only what was told of it last
 * @param more  for which there was no room
 */
public record WeekNews(List<News> items, int more) {

    public WeekNews {
        items = List.copyOf(items);
    }

    /** @param all of the week, newest first */
    public static WeekNews of(List<News> all, int most) {
        Map<String, News> newest = new LinkedHashMap<>();
        all.forEach(each -> newest.putIfAbsent(each.path(), each));
        List<News> told = newest.values().stream().limit(most).toList();
        return new WeekNews(told, newest.size() - told.size());
    }

    /** By plan, that of the newest first. */
    public Map<String, List<News>> byPlan() {
        return items.stream().collect(Collectors.groupingBy(News::plan, LinkedHashMap::new, Collectors.toList()));
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }
}
