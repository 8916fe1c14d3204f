package org.isnad.search;

import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.isnad.code.Harm;
import org.isnad.render.Counted;
import org.isnad.search.PageRequest.Order;

/**
 * A saved search as an Atom feed (RFC 4287): the incidents that fit it and changed last. An entry keeps its id for good and is
 * told again when it changes.
 */
public final class AtomFeed {

    /** Media type of a feed. */
    public static final String MEDIA_TYPE = "application/atom+xml";

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int ENTRIES = 50;

    private final URI base;
    private final XMLStreamWriter xml;

    private AtomFeed(URI base, XMLStreamWriter xml) {
        this.base = base;
        this.xml = xml;
    }

    /**
     * Writes a feed; the same bytes for the same state of the archive.
     *
     * @param base      address of the workbench, ending in a slash
     * @param self      address of the feed itself, below the base
     * @param selection the incidents that the filter of the search lets through
     */
    public static String write(SavedSearch search, Selection selection, URI base, String self) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            new AtomFeed(base, xml).feed(search, selection, self);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory cannot fail", e);
        }
        return out.toString();
    }

    private void feed(SavedSearch search, Selection selection, String self) throws XMLStreamException {
        List<IncidentRow> rows = selection.page(new PageRequest(Order.CHANGED, ENTRIES, null)).hits().stream()
                .map(IncidentPage.Hit::row)
                .toList();
        Instant updated = rows.stream()
                .map(row -> row.changed().at())
                .max(Comparator.naturalOrder())
                .filter(at -> at.isAfter(search.created()))
                .orElse(search.created());
        xml.writeStartDocument("UTF-8", "1.0");
        xml.setDefaultNamespace(ATOM);
        xml.writeStartElement(ATOM, "feed");
        xml.writeDefaultNamespace(ATOM);
        text("title", search.name());
        text("id", base.resolve(self).toString());
        text("updated", updated.toString());
        text("generator", "Isnad");
        link("self", base.resolve(self).toString(), MEDIA_TYPE);
        link("alternate", base.resolve("?" + search.filter()).toString(), "text/html");
        xml.writeStartElement(ATOM, "author");
        text("name", search.owner().isEmpty() ? "Isnad" : search.owner());
        xml.writeEndElement();
        for (IncidentRow row : rows) {
            entry(row);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(IncidentRow row) throws XMLStreamException {
        String address = base.resolve("incidents/i" + row.id()).toString();
        xml.writeStartElement(ATOM, "entry");
        text("title", row.title());
        text("id", address);
        text("updated", row.changed().at().toString());
        link("alternate", address, "text/html");
        text("summary", summary(row));
        xml.writeEndElement();
    }

    /** The numbers and how well they are borne out, in one line. */
    private static String summary(IncidentRow row) {
        String day =
                row.what().date() == null ? "day unknown" : row.what().date().iso();
        String tolls = Stream.of(Harm.KILLED, Harm.INJURED)
                .flatMap(harm -> row.what().toll(harm).stream())
                .map(toll -> "%s %s".formatted(toll.harm().code(), range(toll)))
                .collect(Collectors.joining(", "));
        return "%s; %s; %s; %s, %s"
                .formatted(
                        day,
                        tolls.isEmpty() ? "no number of killed or injured" : tolls,
                        row.standing().grade().code(),
                        Counted.of(row.told().reports(), "report"),
                        Counted.of(row.told().voices(), "origin"));
    }

    private static String range(Toll toll) {
        if (toll.low() == null) {
            return toll.high() == null ? "unknown" : "up to " + toll.high();
        }
        if (toll.high() == null) {
            return toll.low() + " or more";
        }
        return toll.low().equals(toll.high()) ? toll.low().toString() : toll.low() + " to " + toll.high();
    }

    private void link(String rel, String address, String type) throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", clean(address));
    }

    private void text(String element, String text) throws XMLStreamException {
        xml.writeStartElement(ATOM, element);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    /** XML cannot hold most control characters and half surrogate pairs, not even escaped. */
    private static String clean(String text) {
        return text.codePoints()
                .map(c -> c == '\t' || c == '\n' || c >= 0x20 && c < 0xD800 || c > 0xDFFF && c < 0xFFFE || c > 0xFFFF
                        ? c
                        : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
