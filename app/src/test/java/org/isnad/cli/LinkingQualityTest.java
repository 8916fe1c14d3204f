package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** No linking score falls unnoticed: a part of the articles, with a floor two points below what they score. */
class LinkingQualityTest {

    private static final int ARTICLES = 500;

    @Test
    void groupsOfArticlesStayGood(@TempDir Path folder) throws IOException {
        Optional<Path> gold = SharedFiles.find("linking/gvc_train.jsonl");
        assumeTrue(gold.isPresent(), "needs the directory 'shared' beside the checkout, with linking/gvc_train.jsonl");
        Path part = folder.resolve("part.jsonl");
        List<String> lines = Files.readAllLines(gold.orElseThrow());
        Files.write(part, lines.subList(0, ARTICLES));
        StringWriter out = new StringWriter();
        int status = new CommandLine(new EvaluateCommand())
                .setOut(new PrintWriter(out, true))
                .execute("linking", part.toString());
        assertThat(status).isZero();
        String conll = out.toString().replaceAll("(?s).*CoNLL F1 ([0-9.]+).*", "$1");
        assertThat(Double.parseDouble(conll)).isGreaterThanOrEqualTo(0.90);
    }
}
