package org.isnad.ingest;

import java.util.function.Consumer;

/** Hands over the reports of a batch one by one, in a fixed order, holding no more than one of them. */
@FunctionalInterface
public interface ReportSource {

    /** What the consumer throws ends the batch and reaches the caller. */
    void forEach(Consumer<Incoming> consumer);
}
