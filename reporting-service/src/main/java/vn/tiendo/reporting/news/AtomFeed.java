package vn.tiendo.reporting.news;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;

import org.jdom2.Document;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.jspecify.annotations.Nullable;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;

import vn.tiendo.reporting.news.domain.News;
import vn.tiendo.reporting.scoreboard.domain.Text;
import vn.tiendo.reporting.table.domain.Table.Language;

/**
 * Writes news as Atom (RFC 4287). The id of an entry is the id of its event, the id of a feed its address without language and
 * page, so both stay what they are. Older entries follow by {@code rel=next} (RFC 5005, paged).
 */
final class AtomFeed {

    static final String MEDIA_TYPE = "application/atom+xml";
    private static final String ATOM = "atom_1.0";

    private final About about;
    private final Language language;

    private AtomFeed(About about, Language language) {
        this.about = about;
        this.language = language;
    }

    /**
     * What stands over the entries.
     *
     * @param site under which everybody reaches this site
     * @param page of the plan, without the site
     * @param self address of the feed without language and page
     * @param asked address as it was asked
     * @param next address of the older entries; null: there are none
     * @param begun moment of a feed that has no entries yet
     */
    record About(String site, String unitName, @Nullable String section, String page, String self, String asked, @Nullable String next,
            Instant begun) {
    }

    static byte[] write(About about, List<News> news, Language language) {
        return new AtomFeed(about, language).text(news).getBytes(StandardCharsets.UTF_8);
    }

    private String text(List<News> news) {
        StringWriter text = new StringWriter();
        try {
            Document document = new WireFeedOutput().outputJDom(feed(news));
            document.getRootElement().setAttribute("lang", language.name().toLowerCase(Locale.ROOT), Namespace.XML_NAMESPACE);
            new XMLOutputter(Format.getPrettyFormat().setTextMode(Format.TextMode.PRESERVE)).output(document, text);
        } catch (FeedException e) {
            throw new IllegalStateException("A feed without a part that Atom wants", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private Feed feed(List<News> news) {
        Feed feed = new Feed(ATOM);
        feed.setId(about.site() + about.self());
        feed.setTitle(title());
        feed.setUpdated(Date.from(news.isEmpty() ? about.begun() : news.getFirst().at()));
        feed.setAuthors(List.of(author()));
        feed.setAlternateLinks(List.of(link("alternate", about.page(), "text/html")));
        feed.setOtherLinks(links());
        feed.setEntries(news.stream().map(this::entry).toList());
        return feed;
    }

    private String title() {
        Text title = new Text("Tiến Độ – " + about.unitName() + ": thay đổi đã duyệt và báo cáo",
                "Tiến Độ – " + about.unitName() + ": approved changes and reports");
        return language.of(title) + (about.section() == null ? "" : " (" + about.section() + ")");
    }

    private List<Link> links() {
        List<Link> links = new ArrayList<>(List.of(link("self", about.asked(), MEDIA_TYPE)));
        if (about.next() != null) {
            links.add(link("next", about.next(), MEDIA_TYPE));
        }
        return links;
    }

    private Person author() {
        Person unit = new Person();
        unit.setName(about.unitName());
        return unit;
    }

    private Entry entry(News one) {
        Entry entry = new Entry();
        entry.setId("urn:uuid:" + one.event());
        entry.setTitle(language.of(one.title()));
        entry.setUpdated(Date.from(one.at()));
        entry.setPublished(Date.from(one.at()));
        entry.setAlternateLinks(List.of(link("alternate", one.path(), one.section().isEmpty() ? "application/pdf" : "text/html")));
        entry.setSummary(plain(language.of(one.text())));
        if (!one.section().isEmpty()) {
            entry.setCategories(List.of(category(one.section())));
        }
        return entry;
    }

    private static Category category(String section) {
        Category category = new Category();
        category.setTerm(section);
        return category;
    }

    private static Content plain(String text) {
        Content content = new Content();
        content.setType(Content.TEXT);
        content.setValue(text);
        return content;
    }

    private Link link(String rel, String path, String type) {
        Link link = new Link();
        link.setRel(rel);
        link.setHref(about.site() + path);
        link.setType(type);
        return link;
    }
}
