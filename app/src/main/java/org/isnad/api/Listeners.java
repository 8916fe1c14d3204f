package org.isnad.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.isnad.archive.Desk;
import org.isnad.ledger.Head;
import org.isnad.search.IncidentSearch;
import org.isnad.store.StoreException;

/** Follows the ledger: brings the search up to date when something was added or decided, and tells whoever listens. */
final class Listeners implements AutoCloseable {

    private static final int EVERY_MILLIS = 1_000;
    private static final int MOST_LISTENERS = 64;

    /** A connection that has gone is noticed when it is written to, so that one that nothing is told is knocked at. */
    private static final int KNOCK_EVERY_MILLIS = 3_000;

    private final Desk desk;
    private final IncidentSearch search;
    private final Set<SseClient> listeners = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "isnad-changes");
        thread.setDaemon(true);
        return thread;
    });
    private final List<ScheduledFuture<?>> running;
    private final Supplier<String> news;
    private final Consumer<Throwable> faults;
    private Head told = Head.NONE;
    private String toldNews = "";
    private String toldFault = "";

    /** @param faults told what goes wrong while the ledger is followed, once for as long as it stays the same */
    Listeners(Desk desk, IncidentSearch search, Supplier<String> news, Consumer<Throwable> faults) {
        this.desk = desk;
        this.search = search;
        this.news = news;
        this.faults = faults;
        running = List.of(every(EVERY_MILLIS, this::look), every(KNOCK_EVERY_MILLIS, this::knock));
    }

    private ScheduledFuture<?> every(int millis, Runnable work) {
        Runnable guarded = () -> {
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                tellFault(e);
            }
        };
        return clock.scheduleWithFixedDelay(guarded, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** Such as a disk that is full. The clock goes on, which tells the same each time for as long as it lasts. */
    private void tellFault(Throwable fault) {
        if (!fault.toString().equals(toldFault)) {
            toldFault = fault.toString();
            faults.accept(fault);
        }
    }

    /** Tells a client of every change from now on, until it goes. */
    void listen(SseClient client) {
        if (listeners.size() >= MOST_LISTENERS) {
            client.close();
            return;
        }
        client.keepAlive();
        client.onClose(() -> listeners.remove(client));
        listeners.add(client);
        tell(client, search.head());
        tell(client, news.get());
    }

    private void look() {
        try {
            if (!desk.archive().head().equals(search.head())) {
                // Where all of the index is being made, that is not waited for: what is going on has to be told.
                search.refreshWithin(Duration.ZERO);
            }
            Head head = search.head();
            if (!head.equals(told)) {
                told = head;
                listeners.forEach(client -> tell(client, head));
            }
            String now = news.get();
            if (!now.equals(toldNews)) {
                toldNews = now;
                listeners.forEach(client -> tell(client, now));
            }
            toldFault = "";
        } catch (StoreException e) {
            // The store is busy or gone; whoever asks it for something is told, and we look again.
        }
    }

    private void knock() {
        listeners.forEach(client -> client.sendComment("still here"));
    }

    private static void tell(SseClient client, Head head) {
        client.sendEvent(
                "head", "{\"seq\":%d,\"hash\":\"%s\"}".formatted(head.seq(), head.hash()), String.valueOf(head.seq()));
    }

    private static void tell(SseClient client, String news) {
        client.sendEvent(
                "news", JsonNodeFactory.instance.objectNode().put("text", news).toString());
    }

    @Override
    public void close() {
        running.forEach(work -> work.cancel(false));
        clock.shutdown();
        List.copyOf(listeners).forEach(SseClient::close);
    }
}
