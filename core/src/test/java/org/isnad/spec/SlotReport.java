package org.isnad.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A report with slots for one or two parties, {@code {A}} and {@code {B}}; {@code {A.adj}} is another form of A.
 *
 * @param kind of the parties that can stand in its slots
 */
record SlotReport(String name, String kind, String title, String text, LocalDate published) {

    /** The slot reports of one file, and the parties that can fill them. */
    record Book(List<Party> parties, List<SlotReport> reports) {

        static Book read() {
            try {
                Path file = Path.of(Objects.requireNonNull(
                                SlotReport.class.getResource("/symmetry/reports.yml"), "no /symmetry/reports.yml")
                        .toURI());
                return parse("reports.yml", Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }

        static Book parse(String file, String yaml) {
            YamlMap map = YamlMap.of(file, SpecFiles.compose(yaml), List.of("parties", "reports"));
            List<Party> parties = new ArrayList<>();
            for (Node node : Objects.requireNonNull(map.items("parties"), "no parties")) {
                parties.add(Party.parse(file, node));
            }
            List<SlotReport> reports = new ArrayList<>();
            Set<String> names = new HashSet<>();
            for (Node node : Objects.requireNonNull(map.items("reports"), "no reports")) {
                SlotReport report = SlotReport.parse(file, node);
                if (!names.add(report.name())) {
                    throw YamlMap.complaint(file, node, "the name '%s' is taken".formatted(report.name()));
                }
                reports.add(report);
            }
            return new Book(parties, reports);
        }

        /** Every way to fill the slots of a report: each party alone, or each ordered pair of two. */
        List<Map<String, Party>> fillings(SlotReport report) {
            List<Map<String, Party>> fillings = new ArrayList<>();
            for (Party a : parties) {
                if (!a.kind().equals(report.kind())) {
                    continue;
                }
                if (!report.names("B")) {
                    fillings.add(Map.of("A", a));
                    continue;
                }
                for (Party b : parties) {
                    if (b.kind().equals(report.kind()) && !b.equals(a)) {
                        fillings.add(Map.of("A", a, "B", b));
                    }
                }
            }
            return fillings;
        }
    }

    static SlotReport parse(String file, Node node) {
        YamlMap map = YamlMap.of(file, node, List.of("name", "kind", "title", "text", "published"));
        String title = map.text("title");
        return new SlotReport(
                map.textOrThrow("name"),
                map.textOrThrow("kind"),
                title == null ? "" : title,
                map.textOrThrow("text"),
                LocalDate.parse(map.textOrThrow("published")));
    }

    private boolean names(String slot) {
        return SlotText.names(title, slot) || SlotText.names(text, slot);
    }

    Filled fill(Map<String, Party> parties) {
        return new Filled(this, parties, new SlotText(title, parties), new SlotText(text, parties));
    }

    /** A report whose slots are filled. */
    record Filled(SlotReport template, Map<String, Party> parties, SlotText title, SlotText text) {
        Report report() {
            return new Report(
                    new ReportId(template.name()), title.text(), text.text(), template.published(), null, null, "en");
        }
    }
}
