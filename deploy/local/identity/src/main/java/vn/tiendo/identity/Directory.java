package vn.tiendo.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import vn.tiendo.identity.IdentityProperties.Subject;

/** Everyone who can have a token, by the subject of the token: a person's login or a system's client id. */
@Component
final class Directory {

    private final Map<String, Subject> subjects = new HashMap<>();

    Directory(IdentityProperties properties) {
        properties.people().forEach(person -> add(person.login(), person));
        properties.systems().forEach(system -> add(system.id(), system));
    }

    Optional<Subject> find(String subject) {
        return Optional.ofNullable(subjects.get(subject));
    }

    private void add(String id, Subject subject) {
        if (subjects.put(id, subject) != null)
            throw new IllegalArgumentException("'" + id + "' stands twice in the file of people and systems");
    }
}
