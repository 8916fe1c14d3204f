package org.isnad.bench;

import static org.isnad.bench.Readers.print;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.isnad.ledger.Head;
import org.isnad.search.Area;
import org.isnad.search.Facet;
import org.isnad.search.IncidentFilter;
import org.isnad.search.IncidentSearch;
import org.isnad.search.IndexFiller;
import org.isnad.search.PageRequest;
import org.isnad.search.PageRequest.Order;
import org.isnad.search.ReportQuery;
import org.isnad.search.Selection;

/**
 * Asks the search what the workbench's pages ask, from many readers at once who do not pause, and prints how long each kind of
 * question took by the clock and of a processor, which other work on the machine does not lengthen. Arguments: how many
 * incidents (100,000), how many readers (20), for how many seconds (30).
 */
public final class SearchLoad {

    static final int MOST_INCIDENTS = 1_000_000;
    private static final int PAGE = 50;
    private static final int BUCKETS = 120;

    /** What the workbench is to keep to, page and all; the search is a part of that. */
    static final Map<String, Integer> TARGETS =
            Map.of("overview", 1_000, "pan", 200, "brush", 200, "dossier", 100, "search", 150);

    private SearchLoad() {}

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        int incidents = Scratch.number(args, 0, 100_000, MOST_INCIDENTS);
        try (Scratch scratch = new Scratch()) {
            long start = System.nanoTime();
            try (IncidentSearch search = fill(scratch.path().resolve("index"), incidents)) {
                print(
                        "incidents   %,d, invented, as many reports; written and opened in %.1f s",
                        incidents, (System.nanoTime() - start) / 1e9);
                print("index       %,d MiB", scratch.bytes() >> 20);
                Runtime.getRuntime().gc();
                print(
                        "heap        %,d MiB",
                        Runtime.getRuntime().totalMemory()
                                        - Runtime.getRuntime().freeMemory()
                                >> 20);
                new Readers(questions(search, incidents), TARGETS)
                        .measure(Scratch.number(args, 1, 20, 1_000), Scratch.number(args, 2, 30, 1_000));
            }
        }
    }

    /** An index of invented incidents, numbered from 1. */
    static IncidentSearch fill(Path directory, int incidents) {
        try (IndexFiller filler = IndexFiller.into(directory)) {
            for (int i = 1; i <= incidents; i++) {
                InventedIncidents.Invented invented = InventedIncidents.incident(i);
                filler.add(invented.row(), invented.report());
            }
            return filler.finish(Head.NONE);
        }
    }

    private static Map<String, Readers.Question> questions(IncidentSearch search, int incidents) {
        Map<String, Readers.Question> questions = new LinkedHashMap<>();
        questions.put("overview", random -> overview(search, Asked.nearlyAll(random)));
        questions.put("pan", random -> {
            int zoom = 5 + random.nextInt(6);
            search.select(IncidentFilter.ALL).map(Asked.window(random, zoom), zoom);
        });
        questions.put("brush", random -> overview(search, Asked.brushed(random)));
        questions.put("row", random -> {
            if (search.row(1 + random.nextInt(incidents)).isEmpty()) {
                throw new IllegalStateException("an incident was lost");
            }
        });
        questions.put(
                "search", random -> page(search, IncidentFilter.ALL.saying(Asked.words(random)), Order.BEST_MATCH));
        questions.put("reports", random -> search.reports(ReportQuery.of(Asked.words(random), PAGE)));
        return questions;
    }

    /** All that the overview shows. */
    private static void overview(IncidentSearch search, IncidentFilter filter) {
        Selection selection = page(search, filter, Order.LATEST);
        selection.timeLine(BUCKETS);
        selection.map(Area.Box.WORLD, 5);
        for (Facet facet : Facet.values()) {
            selection.facet(facet, 12);
        }
        selection.killed();
    }

    private static Selection page(IncidentSearch search, IncidentFilter filter, Order order) {
        Selection selection = search.select(filter);
        selection.page(new PageRequest(order, PAGE, null));
        return selection;
    }
}
