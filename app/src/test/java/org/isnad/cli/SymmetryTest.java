package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.eval.NameExchange;
import org.isnad.eval.Symmetry;
import org.isnad.eval.Symmetry.Aspect;
import org.isnad.eval.Symmetry.Change;
import org.isnad.eval.Symmetry.Outcome;
import org.isnad.pipeline.ReportReader;
import org.isnad.report.Report;
import org.isnad.tagger.TrainedModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of parties exchanged in real reports: nothing but the names may be read otherwise. */
class SymmetryTest {

    private static final int REPORTS = 200;

    /** These change in no report. */
    private static final Set<Aspect> NEVER = EnumSet.of(Aspect.TYPE, Aspect.FIGURE, Aspect.MODALITY);

    /** Of all other values, at most this part changes. */
    private static final double MOST = 0.01;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Russia=Turkey,Russian=Turkish,Russias=Turkeys,Moscow=Ankara,Moscows=Ankaras,"
                        + "Vladimir Putin=Recep Tayyip Erdogan,Putin=Erdogan",
                "Israel=Iran,Israeli=Iranian,Israels=Irans,Israelis=Iranians,Jerusalem=Tehran"
            })
    void whoIsNamedChangesNothingElse(String names) throws Exception {
        List<Outcome> outcomes = outcomes(names, ReportReader.with(TrainedModel.load(), null));
        assertThat(outcomes).noneMatch(o -> NEVER.stream().anyMatch(o.changes()::containsKey));
        int values = 0;
        int changed = 0;
        for (Outcome o : outcomes) {
            values += o.values().values().stream().mapToInt(Integer::intValue).sum();
            changed += o.changes().values().stream()
                    .mapToInt(SymmetryTest::difference)
                    .sum();
        }
        assertThat(changed / (double) values).isLessThanOrEqualTo(MOST);
    }

    /** The lists know much of the United States: leaders, commands, whom they back. No other value hangs on that. */
    @Test
    void theRulesReadAsMuchOfAnyOtherState() throws Exception {
        String names =
                "US=UK,U.S.=U.K.,American=British,Americans=Britons,United States=United Kingdom,Washington=London";
        Set<Aspect> same = EnumSet.of(
                Aspect.TYPE, Aspect.FIGURE, Aspect.MODALITY, Aspect.DATE, Aspect.PLACE, Aspect.TARGET, Aspect.WEAPON);
        assertThat(outcomes(names, ReportReader.standard()))
                .noneMatch(o -> same.stream().anyMatch(o.changes()::containsKey));
    }

    private static List<Outcome> outcomes(String names, ReportReader reader) throws Exception {
        Optional<Path> file = SharedFiles.find("reading/train.jsonl");
        assumeTrue(file.isPresent(), "needs the directory 'shared' beside the checkout, with reading/train.jsonl");
        NameExchange exchange = NameExchange.of(List.of(names.split(",", -1)));
        List<Report> reports = JsonLines.read(file.orElseThrow(), "id", EvaluateCommand.OfReadings::report).stream()
                .filter(exchange::concerns)
                .limit(REPORTS)
                .toList();
        assertThat(reports).hasSizeGreaterThan(50);
        return reports.parallelStream()
                .map(r -> Symmetry.of(r, exchange, reader::read))
                .toList();
    }

    /** How many values are gone, came, or are another. */
    private static int difference(Change change) {
        long gone = change.before().stream()
                .filter(v -> !change.after().contains(v))
                .count();
        long came = change.after().stream()
                .filter(v -> !change.before().contains(v))
                .count();
        return (int) Math.max(gone, came);
    }
}
