package vn.tiendo.reporting.news;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;

import vn.tiendo.reporting.news.domain.News;
import vn.tiendo.reporting.scoreboard.domain.Text;
import vn.tiendo.reporting.table.domain.Table.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** What the feed says, read by the library's parser. */
class AtomFeedTest {

    private static final String SITE = "https://tiendo.example.vn";
    private static final Instant AT = Instant.parse("2024-06-18T03:00:00Z");
    private static final News VERDICT = new News("5d3c0f36-2b0e-3d4b-8f6c-6a5e0a7c1b2d", AT, "lai-thieu", "KT",
            new Text("KT-3.4 <b>Cơ sở</b> & phế liệu: Vượt", "KT-3.4: Exceeded"), new Text("Đạt 31,2 %.", "Reached 31.2 %."), "/public/p#KT-3.4",
            null);
    private static final News REPORT = new News("6d3c0f36-2b0e-3d4b-8f6c-6a5e0a7c1b2d", AT.minusSeconds(9), "lai-thieu", "",
            new Text("Phát hành báo cáo", "A report was issued"), new Text("Lần đầu.", "First."), "/public/p/reports/r", null);

    private static String written(List<News> news, @Nullable String next, Language language) {
        return new String(AtomFeed.write(new AtomFeed.About(SITE, "Phường Lái Thiêu", null, "/public/p", "/api/v1/feeds/lai-thieu",
                "/api/v1/feeds/lai-thieu?language=en", next, Instant.parse("2024-01-01T00:00:00Z")), news, language), StandardCharsets.UTF_8);
    }

    private static Feed read(String text) throws FeedException {
        return (Feed) new WireFeedInput().build(new StringReader(text));
    }

    @Test
    void theParserFindsWhatWasWritten() throws FeedException {
        Feed feed = read(written(List.of(VERDICT, REPORT), "/api/v1/feeds/lai-thieu?before=x", Language.VI));

        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getId()).isEqualTo(SITE + "/api/v1/feeds/lai-thieu");
        assertThat(feed.getUpdated()).isEqualTo(AT);
        assertThat(feed.getAuthors()).singleElement().satisfies(author -> assertThat(author.getName()).isEqualTo("Phường Lái Thiêu"));
        assertThat(feed.getOtherLinks()).extracting(Link::getRel).containsExactly("self", "next");
        Entry entry = feed.getEntries().getFirst();
        assertThat(entry.getId()).isEqualTo("urn:uuid:5d3c0f36-2b0e-3d4b-8f6c-6a5e0a7c1b2d");
        assertThat(entry.getTitle()).isEqualTo("KT-3.4 <b>Cơ sở</b> & phế liệu: Vượt");
        assertThat(entry.getSummary().getValue()).isEqualTo("Đạt 31,2 %.");
        assertThat(entry.getUpdated()).isEqualTo(AT);
        assertThat(entry.getAlternateLinks()).singleElement().satisfies(link -> assertThat(link.getHref()).isEqualTo(SITE + "/public/p#KT-3.4"));
        assertThat(entry.getCategories()).singleElement().satisfies(section -> assertThat(section.getTerm()).isEqualTo("KT"));
        assertThat(feed.getEntries().getLast().getCategories()).isEmpty();
    }

    @Test
    void idsAreTheSameInBothLanguages() throws FeedException {
        String vi = written(List.of(VERDICT), null, Language.VI);
        String en = written(List.of(VERDICT), null, Language.EN);

        assertThat(vi).contains("xml:lang=\"vi\"");
        assertThat(en).contains("xml:lang=\"en\"", "Exceeded");
        assertThat(read(en).getId()).isEqualTo(read(vi).getId());
        assertThat(read(en).getEntries().getFirst().getId()).isEqualTo(read(vi).getEntries().getFirst().getId());
    }

    @Test
    void aFeedWithoutNewsIsOneToo() throws FeedException {
        Feed feed = read(written(List.of(), null, Language.VI));

        assertThat(feed.getEntries()).isEmpty();
        assertThat(feed.getUpdated()).isEqualTo(Instant.parse("2024-01-01T00:00:00Z"));
    }
}
