package org.isnad.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.ledger.CanonicalJson;
import org.isnad.ledger.Sha256;
import org.isnad.store.SideFile;
import org.isnad.store.StoreException;

/** The searches that people saved, in the file {@code searches.json} of a data directory, which is replaced as a whole. */
public final class SavedSearches {

    private static final int FORMAT = 1;
    private static final int MOST = 1_000;
    private static final int ID_DIGITS = 12;

    private final Path directory;
    private List<SavedSearch> all;

    private SavedSearches(Path directory) {
        this.directory = directory;
        this.all = load(directory);
    }

    /**
     * Opens those of a data directory; none where there are none yet.
     *
     * @throws StoreException where the file is damaged
     */
    public static SavedSearches open(Path directory) {
        return new SavedSearches(directory);
    }

    /** All, the oldest first. */
    public synchronized List<SavedSearch> all() {
        return all;
    }

    public synchronized Optional<SavedSearch> find(String id) {
        return all.stream().filter(search -> search.id().equals(id)).findFirst();
    }

    /**
     * Saves a search. The same name, filter and owner again give the one that is there.
     *
     * @param owner the account, or empty where nobody logs in
     * @throws QueryFault where the name is no name, or there are 1,000 searches already
     */
    public synchronized SavedSearch add(String name, IncidentFilter filter, String owner, Instant now) {
        String written = FilterParameters.write(filter);
        String id = Sha256.of(String.join("\n", name.strip(), written, owner)).substring(0, ID_DIGITS);
        Optional<SavedSearch> known = find(id);
        if (known.isPresent()) {
            return known.get();
        }
        if (all.size() >= MOST) {
            throw new QueryFault("there are %d saved searches, and that is the most; remove one first".formatted(MOST));
        }
        SavedSearch search = new SavedSearch(id, name.strip(), written, owner, now.truncatedTo(ChronoUnit.SECONDS));
        List<SavedSearch> changed = new ArrayList<>(all);
        changed.add(search);
        write(changed);
        return search;
    }

    /** Forgets a search; false where there is none of that id. */
    public synchronized boolean remove(String id) {
        List<SavedSearch> changed =
                all.stream().filter(search -> !search.id().equals(id)).toList();
        boolean found = changed.size() < all.size();
        if (found) {
            write(changed);
        }
        return found;
    }

    private static List<SavedSearch> load(Path directory) {
        Optional<byte[]> bytes = SideFile.SEARCHES.read(directory);
        if (bytes.isEmpty()) {
            return List.of();
        }
        try {
            JsonNode json = CanonicalJson.read(new String(bytes.get(), StandardCharsets.UTF_8));
            if (json.path("format").asInt() != FORMAT) {
                throw new IllegalArgumentException("it is of another format than %d".formatted(FORMAT));
            }
            List<SavedSearch> all = new ArrayList<>();
            for (JsonNode each : json.path("searches")) {
                all.add(new SavedSearch(
                        each.path("id").asText(),
                        each.path("name").asText(),
                        each.path("filter").asText(),
                        each.path("owner").asText(),
                        Instant.parse(each.path("created").asText())));
            }
            return List.copyOf(all);
        } catch (IllegalArgumentException | DateTimeException | QueryFault e) {
            throw new StoreException(
                    "%s: is damaged (%s); put a copy back, or remove it"
                            .formatted(SideFile.SEARCHES.in(directory), e.getMessage()),
                    e);
        }
    }

    private void write(List<SavedSearch> changed) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("format", FORMAT);
        ArrayNode searches = json.putArray("searches");
        for (SavedSearch search : changed) {
            searches.addObject()
                    .put("id", search.id())
                    .put("name", search.name())
                    .put("filter", search.filter())
                    .put("owner", search.owner())
                    .put("created", search.created().toString());
        }
        SideFile.SEARCHES.replace(directory, bytes(json));
        all = List.copyOf(changed);
    }

    private static byte[] bytes(ObjectNode json) {
        try {
            return CanonicalJson.write(json).getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new QueryFault("the name holds what is no text (%s); write it anew".formatted(e.getMessage()));
        }
    }
}
