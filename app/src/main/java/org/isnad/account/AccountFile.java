package org.isnad.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.code.Coded;
import org.isnad.ledger.CanonicalJson;
import org.isnad.store.SideFile;
import org.isnad.store.StoreException;

/** The file {@code accounts.json} of a data directory. Only its owner may read it; it is replaced as a whole. */
final class AccountFile {

    /** All that the file holds. */
    record Content(List<Account> accounts, List<ApiToken> tokens) {
        Content {
            accounts = List.copyOf(accounts);
            tokens = List.copyOf(tokens);
        }
    }

    private static final int FORMAT = 1;

    private final Path directory;
    private final Path file;

    AccountFile(Path directory) {
        this.directory = directory;
        this.file = SideFile.ACCOUNTS.in(directory);
    }

    /**
     * Reads it; nothing where there is none.
     *
     * @throws StoreException where it is damaged or cannot be read
     */
    Content read() {
        Optional<byte[]> bytes = SideFile.ACCOUNTS.read(directory);
        if (bytes.isEmpty()) {
            return new Content(List.of(), List.of());
        }
        try {
            JsonNode json = CanonicalJson.read(new String(bytes.get(), StandardCharsets.UTF_8));
            if (json.path("format").asInt() != FORMAT) {
                throw new IllegalArgumentException("it is of another format than %d".formatted(FORMAT));
            }
            List<Account> accounts = new ArrayList<>();
            for (JsonNode each : json.path("accounts")) {
                accounts.add(new Account(
                        text(each, "name"),
                        Coded.of(Role.class, text(each, "role")),
                        text(each, "password"),
                        Instant.parse(text(each, "created"))));
            }
            List<ApiToken> tokens = new ArrayList<>();
            for (JsonNode each : json.path("tokens")) {
                tokens.add(new ApiToken(
                        text(each, "id"),
                        text(each, "account"),
                        Coded.of(Role.class, text(each, "role")),
                        text(each, "sha256"),
                        Instant.parse(text(each, "created"))));
            }
            return new Content(accounts, tokens);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new StoreException(
                    "%s: is damaged (%s); put a copy back, or remove it and make the accounts anew"
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    private static String text(JsonNode node, String key) {
        if (!node.path(key).isTextual()) {
            throw new IllegalArgumentException("'%s' is missing".formatted(key));
        }
        return node.path(key).textValue();
    }

    /** Tells two states of the file apart; empty where there is none. */
    String stamp() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return "%s %d %s".formatted(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new StoreException("%s: cannot be read (%s)".formatted(file, e.getMessage()), e);
        }
    }

    void write(Content content) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("format", FORMAT);
        ArrayNode accounts = json.putArray("accounts");
        for (Account account : content.accounts()) {
            accounts.addObject()
                    .put("name", account.name())
                    .put("role", account.role().code())
                    .put("password", account.password())
                    .put("created", account.created().toString());
        }
        ArrayNode tokens = json.putArray("tokens");
        for (ApiToken token : content.tokens()) {
            tokens.addObject()
                    .put("id", token.id())
                    .put("account", token.account())
                    .put("role", token.role().code())
                    .put("sha256", token.sha256())
                    .put("created", token.created().toString());
        }
        SideFile.ACCOUNTS.replace(directory, CanonicalJson.write(json).getBytes(StandardCharsets.UTF_8));
    }
}
