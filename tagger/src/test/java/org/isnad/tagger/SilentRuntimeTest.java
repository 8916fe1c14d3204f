package org.isnad.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/**
 * The runtime reports to nobody. Its libraries are looked through instead of watched: those that report are quiet where the
 * variable CI is set, as in most places that run tests, and until a network is there.
 */
final class SilentRuntimeTest {

    private static final List<String> ADDRESSES = List.of("events.data.microsoft.com", "OneCollector");

    @Test
    void noLibraryHoldsAnAddressToReportTo() throws IOException, URISyntaxException {
        List<String> read = new ArrayList<>();
        Path jar = Path.of(OrtEnvironment.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry :
                    zip.stream().filter(SilentRuntimeTest::isLibrary).toList()) {
                String bytes = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1);
                for (String address : ADDRESSES) {
                    assertFalse(bytes.contains(address), () -> entry.getName() + " reports to " + address);
                }
                read.add(entry.getName());
            }
        }
        assertTrue(read.stream().anyMatch(name -> name.contains("linux-x64")), () -> "libraries: " + read);
        assertEquals(3, read.stream().map(SilentRuntimeTest::system).distinct().count(), () -> "libraries: " + read);
    }

    private static boolean isLibrary(ZipEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        return name.endsWith(".so") || name.endsWith(".dll") || name.endsWith(".dylib");
    }

    /** "linux", "osx" or "win", of ".../native/linux-x64/libonnxruntime.so". */
    private static String system(String name) {
        String platform = name.replaceFirst(".*/native/", "");
        return platform.substring(0, platform.indexOf('-'));
    }
}
