package org.isnad;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The order of the packages, which is the way of a report through the code. */
class ArchitectureTest {

    /** A package may import only packages to its left. */
    private static final List<String> PATH = List.of(
            "report",
            "code",
            "text",
            "lexicon",
            "mention",
            "tag",
            "choice",
            "place",
            "claim",
            "origin",
            "incident",
            "weighing",
            "pipeline",
            "eval");

    /** What is outside core and may be used inside it. */
    private static final String[] ALLOWED = {"org.isnad..", "java..", "org.jspecify.."};

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.isnad");

    @TestFactory
    Stream<DynamicTest> importsPointUpstream() {
        return IntStream.range(0, PATH.size() - 1)
                .filter(i -> holdsClasses(PATH.get(i)))
                .mapToObj(i -> dynamicTest(
                        PATH.get(i),
                        () -> noClasses()
                                .that()
                                .resideInAPackage(in(PATH.get(i)))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(in(PATH.subList(i + 1, PATH.size())))
                                .because("a report goes " + String.join(" -> ", PATH))
                                .check(MAIN)));
    }

    @Test
    void thePathIsNotEmpty() {
        assertThat(PATH.stream().filter(ArchitectureTest::holdsClasses))
                .as("packages of the path that hold classes")
                .hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void everyClassHasItsPlaceOnThePath() {
        classes()
                .should()
                .resideInAnyPackage(in(PATH))
                .because("a new package must be given its place among " + PATH)
                .check(MAIN);
    }

    @Test
    void coreNeedsOnlyTheJdk() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(ALLOWED)
                .because("core runs wherever a JDK runs")
                .check(MAIN);
    }

    private static boolean holdsClasses(String name) {
        return MAIN.that(JavaClass.Predicates.resideInAPackage(in(name)))
                .iterator()
                .hasNext();
    }

    private static String in(String name) {
        return "org.isnad." + name + "..";
    }

    private static String[] in(List<String> names) {
        return names.stream().map(ArchitectureTest::in).toArray(String[]::new);
    }
}
