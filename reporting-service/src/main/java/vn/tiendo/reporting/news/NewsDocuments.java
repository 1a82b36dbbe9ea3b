package vn.tiendo.reporting.news;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;

import vn.tiendo.platform.store.Writes;
import vn.tiendo.reporting.news.domain.News;
import vn.tiendo.reporting.news.domain.ReadNews;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Text;

/** Collection {@code news}: the later, the greater its id; the same event has the same id, so that a repeat adds nothing. */
@Component
class NewsDocuments implements ReadNews {

    static final String COLLECTION = "news";
    static final String UNIT = "unit";
    private static final String ID = "_id";
    private static final String SECTION = "section";
    private static final String BEFORE = "before";

    private final MongoCollection<Document> news;

    NewsDocuments(MongoDatabase database) {
        this.news = database.getCollection(COLLECTION);
    }

    void keep(List<News> some) {
        if (!some.isEmpty()) {
            Writes.all(news, some.stream().map(one -> new ReplaceOneModel<>(Filters.eq(ID, id(one)), document(one),
                    new ReplaceOptions().upsert(true))).toList());
        }
    }

    /**
     * Newest first.
     *
     * @param section together with what concerns all of the plan; null: all
     * @param before  id of the last one of the page before
     */
    List<News> of(String unit, @Nullable String section, @Nullable String before, int limit) {
        List<Bson> wanted = new ArrayList<>(List.of(Filters.eq(UNIT, unit)));
        if (section != null) {
            wanted.add(Filters.in(SECTION, section, ""));
        }
        if (before != null) {
            wanted.add(Filters.lt(ID, before));
        }
        return news.find(Filters.and(wanted)).sort(Sorts.descending(ID)).limit(limit).map(NewsDocuments::one).into(new ArrayList<>());
    }

    @Override
    public List<News> between(String unit, Instant from, Instant until) {
        return news.find(Filters.and(Filters.eq(UNIT, unit), Filters.gte(ID, moment(from)), Filters.lt(ID, moment(until))))
                .sort(Sorts.descending(ID)).map(NewsDocuments::one).into(new ArrayList<>());
    }

    void forget(Instant before) {
        news.deleteMany(Filters.lt(ID, moment(before)));
    }

    static String id(News one) {
        return moment(one.at()) + "-" + one.event();
    }

    private static String moment(Instant at) {
        return String.format(Locale.ROOT, "%014d", Math.max(0, at.toEpochMilli()));
    }

    private static Document document(News one) {
        return new Document(ID, id(one)).append("event", one.event()).append("at", one.at()).append(UNIT, one.unit())
                .append(SECTION, one.section()).append("title", texts(one.title())).append("text", texts(one.text()))
                .append("path", one.path()).append(BEFORE, one.before() == null ? null : one.before().name());
    }

    private static Document texts(Text text) {
        return new Document("vi", text.vi()).append("en", text.en());
    }

    private static News one(Document stored) {
        return new News(stored.getString("event"), stored.get("at", Instant.class), stored.getString(UNIT), stored.getString(SECTION),
                text(stored.get("title", Document.class)), text(stored.get("text", Document.class)), stored.getString("path"), before(stored.getString(BEFORE)));
    }

    /** News of before do not say it. */
    private static @Nullable Status before(@Nullable String name) {
        return name == null ? null : Status.valueOf(name);
    }

    private static Text text(Document stored) {
        return new Text(stored.getString("vi"), stored.getString("en"));
    }
}
