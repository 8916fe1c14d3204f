package org.isnad.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.isnad.origin.Copying;
import org.isnad.store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Saved searches, their feeds, and what sources told. All reports are invented. */
class FeedTest {

    private static final URI BASE = URI.create("http://localhost:7070/");
    private static final Instant NOW = Instant.parse("2024-06-01T10:00:00.5Z");
    private static final String MARKET =
            "Warplanes bombed a fish market in the town of Marsa Tolm on 13 March 2024, killing at least 12 people, a monitor said.";
    private static final String LATER =
            "The air strike on the fish market in Marsa Tolm on 13 March 2024 killed 17 people, doctors in the town said.";
    private static final String OLTERA =
            "Shelling killed three people in the village of Oltera on 2 May 2024, the mayor of Oltera said.";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @Test
    void aFeedTellsTheIncidentsThatFitItsSearch() throws Exception {
        try (Shelf shelf = Shelf.open(temp)) {
            shelf.add("a", "", MARKET).add("b", "", OLTERA);
            SavedSearch search = SavedSearches.open(temp)
                    .add(
                            "Strikes <on> \u0000markets",
                            FilterParameters.parse("q=market"),
                            "ann",
                            NOW.minusSeconds(9_000_000));
            String feed = feed(shelf, search);
            Document xml = parsed(feed);

            assertThat(texts(xml, "title"))
                    .containsExactly("Strikes <on> \ufffdmarkets", "Air strike, town of Marsa Tolm");
            assertThat(texts(xml, "summary"))
                    .containsExactly("2024-03-13; killed 12 or more; weak; 1 report, 1 origin");
            assertThat(texts(xml, "updated")).containsOnly("2024-05-31T12:00:00Z");
            assertThat(texts(xml, "id"))
                    .containsExactly(
                            "http://localhost:7070/searches/%s/feed".formatted(search.id()),
                            "http://localhost:7070/incidents/i1");
            assertThat(feed(shelf, search)).isEqualTo(feed);
        }
    }

    @Test
    void savedSearchesAreKept() throws IOException {
        SavedSearches searches = SavedSearches.open(temp);
        SavedSearch first = searches.add(" Markets ", FilterParameters.parse("q=market&type=shelling"), "", NOW);
        searches.add("All", IncidentFilter.ALL, "ann", NOW);

        assertThat(searches.add("Markets", FilterParameters.parse("type=shelling&q=market"), "", NOW.plusSeconds(60)))
                .as("the same again is the one that is there")
                .isEqualTo(first);
        assertThat(SavedSearches.open(temp).all()).isEqualTo(searches.all()).hasSize(2);
        assertThat(first.read()).isEqualTo(FilterParameters.parse("q=market&type=shelling"));
        assertThat(searches.remove(first.id())).isTrue();
        assertThat(searches.remove(first.id())).isFalse();
        assertThat(SavedSearches.open(temp).find(first.id())).isEmpty();
        assertThatThrownBy(() -> searches.add(" ", IncidentFilter.ALL, "", NOW)).isInstanceOf(QueryFault.class);

        Files.writeString(temp.resolve("searches.json"), "{");
        assertThatThrownBy(() -> SavedSearches.open(temp))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void whatTheWorkbenchKeepsIsNoStrangerInTheDirectory() {
        try (Shelf shelf = Shelf.open(temp)) {
            shelf.add("a", "", MARKET);
            SavedSearches.open(temp).add("All", IncidentFilter.ALL, "", NOW);
            org.isnad.account.Accounts accounts = org.isnad.account.Accounts.open(
                    temp, (author, body) -> shelf.archive.note(author, "account", body), java.time.Clock.systemUTC());
            accounts.add("isnad", "ann", org.isnad.account.Role.ADMIN, "seven green lanterns");
            assertThat(shelf.archive
                            .verify(null, List.of(), org.isnad.archive.Progress.NONE)
                            .faults())
                    .isEmpty();
            assertThatThrownBy(() -> shelf.archive.note(
                            "ann",
                            "decision",
                            com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void sourcesAreCountedByWhatTheyTold() {
        String copied = MARKET
                + " Witnesses spoke of three explosions near the quay where fishermen sell their catch each morning, and of"
                + " smoke that stood over the harbour until noon, while boats carried the wounded to the other shore of the bay.";
        try (Shelf shelf = Shelf.open(temp)) {
            shelf.add("a", "", copied, "2024-03-13", "Northern Wire", "en")
                    .add("b", "", copied + " It was the second such day.", "2024-03-14", "Valley Post", "en")
                    .add("c", "", LATER, "2024-03-14", "Harbour Radio", "en")
                    .add("d", "", OLTERA, "2024-05-03", "Valley Post", "en");
            SourceStatistics statistics = shelf.search.sources();

            assertThat(statistics.incidents()).isEqualTo(2);
            assertThat(statistics.sources())
                    .containsExactly(
                            new SourceStatistics.Source("Valley Post", 2, 2, 1, 0, 1, 1, 0),
                            new SourceStatistics.Source("Harbour Radio", 1, 1, 1, 0, 0, 0, 0),
                            new SourceStatistics.Source("Northern Wire", 1, 1, 1, 1, 0, 0, 1));
            assertThat(statistics.copying())
                    .containsExactly(new SourceStatistics.Link(
                            "Valley Post", "Northern Wire", true, Copying.Kind.NEAR_DUPLICATE, 1, 1));
        }
    }

    private static String feed(Shelf shelf, SavedSearch search) {
        return AtomFeed.write(
                search, shelf.search.select(search.read()), BASE, "searches/%s/feed".formatted(search.id()));
    }

    private static Document parsed(String xml) throws ParserConfigurationException, IOException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static List<String> texts(Document xml, String element) {
        var found = xml.getElementsByTagNameNS("http://www.w3.org/2005/Atom", element);
        return java.util.stream.IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }
}
