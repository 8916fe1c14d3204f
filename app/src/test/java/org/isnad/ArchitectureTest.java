package org.isnad;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    /** The data's path through this module, after that of the core. A package may import only packages to its left. */
    private static final List<String> PATH = List.of(
            "ingest",
            "render",
            "gazetteer",
            "muc4",
            "ledger",
            "store",
            "archive",
            "search",
            "account",
            "api",
            "web",
            "cli");

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("isnad-core") && !location.contains("/core/"))
            .withImportOption(location -> !location.contains("isnad-tagger") && !location.contains("/tagger/"))
            .importPackages("org.isnad");

    @TestFactory
    Stream<DynamicTest> importsPointUpstream() {
        return IntStream.range(0, PATH.size() - 1)
                .mapToObj(i -> dynamicTest(
                        PATH.get(i),
                        () -> noClasses()
                                .that()
                                .resideInAPackage(in(PATH.get(i)))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(PATH.stream()
                                        .skip(i + 1)
                                        .map(ArchitectureTest::in)
                                        .toArray(String[]::new))
                                .because("data flows " + String.join(" -> ", PATH))
                                .check(MAIN)));
    }

    @Test
    void ingestAndRenderDoNotKnowOneAnother() {
        noClasses()
                .that()
                .resideInAPackage(in("render"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(in("ingest"))
                .check(MAIN);
    }

    @Test
    void everyClassHasItsPlaceOnThePath() {
        classes()
                .should()
                .resideInAnyPackage(PATH.stream().map(ArchitectureTest::in).toArray(String[]::new))
                .check(MAIN);
    }

    @Test
    void onlyMainEndsTheProcess() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.isnad.cli.Main")
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .check(MAIN);
    }

    private static String in(String name) {
        return "org.isnad." + name + "..";
    }
}
