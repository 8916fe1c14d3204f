package org.isnad.api;

import io.javalin.http.sse.SseClient;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.isnad.archive.Desk;
import org.isnad.ledger.Head;
import org.isnad.search.IncidentSearch;
import org.isnad.store.StoreException;

/** Follows the ledger: brings the search up to date when something was added or decided, and tells whoever listens. */
final class Listeners implements AutoCloseable {

    private static final int EVERY_MILLIS = 1_000;
    private static final int MOST_LISTENERS = 64;

    private final Desk desk;
    private final IncidentSearch search;
    private final Set<SseClient> listeners = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "isnad-changes");
        thread.setDaemon(true);
        return thread;
    });
    private final ScheduledFuture<?> looking;
    private Head told = Head.NONE;

    Listeners(Desk desk, IncidentSearch search) {
        this.desk = desk;
        this.search = search;
        looking = clock.scheduleWithFixedDelay(this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
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
    }

    private void look() {
        try {
            Head head = desk.archive().head();
            if (!head.equals(search.head())) {
                search.refresh();
            }
            if (!head.equals(told)) {
                told = head;
                listeners.forEach(client -> tell(client, head));
            }
        } catch (StoreException e) {
            // The store is busy or gone; whoever asks it for something is told, and we look again.
        }
    }

    private static void tell(SseClient client, Head head) {
        client.sendEvent(
                "head", "{\"seq\":%d,\"hash\":\"%s\"}".formatted(head.seq(), head.hash()), String.valueOf(head.seq()));
    }

    @Override
    public void close() {
        looking.cancel(false);
        clock.shutdown();
        List.copyOf(listeners).forEach(SseClient::close);
    }
}
