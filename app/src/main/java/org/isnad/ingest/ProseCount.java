package org.isnad.ingest;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** How many characters of prose each element of a page holds, its children's included. */
final class ProseCount {

    private final Map<Element, Long> chars = new HashMap<>();

    private ProseCount() {}

    static ProseCount of(Element root) {
        ProseCount count = new ProseCount();
        for (PageBlock block : PageBlock.in(root)) {
            if (block.isProse()) {
                for (@Nullable Element e = block.holder(); e != null; e = e.parent()) {
                    count.chars.merge(e, (long) block.text().length(), Long::sum);
                }
            }
        }
        return count;
    }

    long in(Element element) {
        return chars.getOrDefault(element, 0L);
    }
}
