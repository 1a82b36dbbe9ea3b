package vn.tiendo.measurement.officer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;

import vn.tiendo.measurement.officer.domain.KnownOfficers;
import vn.tiendo.measurement.officer.domain.Language;
import vn.tiendo.measurement.officer.domain.Officer;
import vn.tiendo.measurement.officer.domain.Officers;
import vn.tiendo.platform.store.Writes;

/** The local copy in MongoDB: one document a unit, replaced as a whole, so that who is removed is forgotten. */
@Component
class OfficerDocuments implements KnownOfficers {

    private final MongoCollection<Document> collection;

    OfficerDocuments(MongoDatabase database) {
        this.collection = database.getCollection("officers");
    }

    @Override
    public Optional<Officers> of(String unit) {
        return Optional.ofNullable(collection.find(Filters.eq("_id", unit)).first()).map(OfficerDocuments::read);
    }

    @Override
    public void keep(Officers officers) {
        List<Document> departments = officers.departments().entrySet().stream()
                .map(each -> new Document("id", each.getKey()).append("officers", forms(each.getValue()))).toList();
        Writes.upsert(collection,
                Filters.and(Filters.eq("_id", officers.unit()), Filters.lt("sequence", officers.sequence())),
                new Document("_id", officers.unit()).append("sequence", officers.sequence())
                        .append("departments", departments).append("leaders", forms(officers.leaders())));
    }

    private static List<Document> forms(List<Officer> officers) {
        return officers.stream().map(OfficerDocuments::form).toList();
    }

    private static Document form(Officer officer) {
        @Nullable LocalDate to = officer.to();
        return new Document("subject", officer.subject()).append("from", officer.from().toString())
                .append("to", to == null ? null : to.toString()).append("head", officer.head())
                .append("email", officer.email()).append("language", officer.language().name());
    }

    private static Officers read(Document document) {
        Map<String, List<Officer>> departments = new HashMap<>();
        document.getList("departments", Document.class)
                .forEach(each -> departments.put(each.getString("id"), officers(each.getList("officers", Document.class))));
        return new Officers(document.getString("_id"), document.getLong("sequence"), departments,
                officers(document.getList("leaders", Document.class)));
    }

    private static List<Officer> officers(List<Document> forms) {
        return forms.stream().map(OfficerDocuments::officer).toList();
    }

    private static Officer officer(Document form) {
        @Nullable String to = form.getString("to");
        return new Officer(form.getString("subject"), LocalDate.parse(form.getString("from")),
                to == null ? null : LocalDate.parse(to), form.getBoolean("head"), form.getString("email"),
                Language.valueOf(form.getString("language")));
    }
}
