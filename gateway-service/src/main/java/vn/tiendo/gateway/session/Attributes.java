package vn.tiendo.gateway.session;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/** The attributes of a session, which remember what was changed since they were last stored. */
final class Attributes extends AbstractMap<String, Object> {

    private final Map<String, Object> values;
    private final Map<String, Boolean> changed = new ConcurrentHashMap<>();

    Attributes(Map<String, Object> values) {
        this.values = new ConcurrentHashMap<>(values);
    }

    /** What was changed, null where it was removed; forgotten by this. */
    synchronized Map<String, @Nullable Object> takeChanges() {
        var taken = new LinkedHashMap<String, @Nullable Object>();
        changed.keySet().forEach(name -> taken.put(name, values.get(name)));
        changed.clear();
        return taken;
    }

    synchronized void replaceBy(Map<String, Object> stored) {
        values.clear();
        values.putAll(stored);
        changed.clear();
    }

    Map<String, Object> copy() {
        return new HashMap<>(values);
    }

    @Override
    public @Nullable Object get(Object name) {
        return values.get(name);
    }

    @Override
    public boolean containsKey(Object name) {
        return values.containsKey(name);
    }

    @Override
    public synchronized @Nullable Object put(String name, Object value) {
        changed.put(name, true);
        return values.put(name, value);
    }

    @Override
    public synchronized @Nullable Object remove(Object name) {
        var before = values.remove(name);
        if (before != null) {
            changed.put((String) name, true);
        }
        return before;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {

            @Override
            public Iterator<Entry<String, Object>> iterator() {
                return copy().entrySet().iterator();
            }

            @Override
            public int size() {
                return values.size();
            }
        };
    }

    @Override
    public void clear() {
        Set.copyOf(values.keySet()).forEach(this::remove);
    }
}
