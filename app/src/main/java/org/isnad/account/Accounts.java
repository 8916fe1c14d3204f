package org.isnad.account;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.isnad.account.AccountFile.Content;
import org.isnad.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of a data directory, and the tokens of programs. Every change is written down in the ledger before it holds.
 * Another process may change them meanwhile, such as {@code isnad account}: the file is looked at again whenever it is another
 * one.
 */
public final class Accounts {

    private static final int ID_DIGITS = 8;
    private static final String TOKEN = "isnad_";

    private final AccountFile file;
    private final SecurityLog log;
    private final Clock clock;
    private Content content;
    private String stamp;

    private Accounts(AccountFile file, SecurityLog log, Clock clock) {
        this.file = file;
        this.log = log;
        this.clock = clock;
        this.stamp = file.stamp();
        this.content = file.read();
    }

    private synchronized Content content() {
        String now = file.stamp();
        if (!now.equals(stamp)) {
            content = file.read();
            stamp = now;
        }
        return content;
    }

    /**
     * Opens the accounts of a data directory; none where there are none yet.
     *
     * @throws StoreException where they are damaged
     */
    public static Accounts open(Path directory, SecurityLog log, Clock clock) {
        return new Accounts(new AccountFile(directory), log, clock);
    }

    /** All, by name. */
    public synchronized List<Account> all() {
        return content().accounts();
    }

    public synchronized List<ApiToken> tokens() {
        return content().tokens();
    }

    public synchronized Optional<Account> find(String name) {
        return content().accounts().stream()
                .filter(account -> account.name().equals(name))
                .findFirst();
    }

    /**
     * Adds an account.
     *
     * @param by who does so
     * @throws StoreException where the name is taken or cannot be one, or the password is too easy
     */
    public synchronized Account add(String by, String name, Role role, String password) {
        if (find(name).isPresent()) {
            throw new StoreException("there is an account '%s' already; take another name".formatted(name));
        }
        Account account = made(() -> {
            Account.requireName(name);
            return new Account(name, role, Passwords.keep(name, password), now());
        });
        log.note(by, act("add", name).put("role", role.code()));
        change(accounts -> plus(accounts, account), content().tokens());
        return account;
    }

    /** Takes an account and its tokens away. Its name stays in the ledger. */
    public synchronized void remove(String by, String name) {
        Account gone = require(name);
        requireAdminWithout(gone);
        log.note(by, act("remove", name));
        change(
                accounts -> accounts.stream().filter(a -> !a.equals(gone)).toList(),
                content().tokens().stream()
                        .filter(t -> !t.account().equals(name))
                        .toList());
    }

    /** Gives an account another password. */
    public synchronized void password(String by, String name, String password) {
        Account old = require(name);
        Account changed = made(() -> new Account(name, old.role(), Passwords.keep(name, password), old.created()));
        log.note(by, act("password", name));
        change(accounts -> plus(accounts, changed), content().tokens());
    }

    /** Gives an account another role; its tokens keep at most that. */
    public synchronized void role(String by, String name, Role role) {
        Account old = require(name);
        if (role != Role.ADMIN) {
            requireAdminWithout(old);
        }
        log.note(by, act("role", name).put("role", role.code()));
        change(
                accounts -> plus(accounts, new Account(name, role, old.password(), old.created())),
                content().tokens());
    }

    /**
     * Makes a token for a program.
     *
     * @return the token, which is told this once
     * @throws StoreException where the account may not do so much itself
     */
    public synchronized String addToken(String by, String name, Role role) {
        Account account = require(name);
        if (!account.role().covers(role)) {
            throw new StoreException("%s is %s; a token of theirs can be no more"
                    .formatted(name, account.role().code()));
        }
        String secret = TOKEN + Secrets.make();
        String digest = Secrets.digest(secret);
        ApiToken token = new ApiToken("t" + digest.substring(0, ID_DIGITS), name, role, digest, now());
        log.note(by, act("token", name).put("token", token.id()).put("role", role.code()));
        List<ApiToken> tokens = new ArrayList<>(content().tokens());
        tokens.add(token);
        change(UnaryOperator.identity(), tokens);
        return secret;
    }

    /** Takes a token back. */
    public synchronized void removeToken(String by, String id) {
        ApiToken gone = content().tokens().stream()
                .filter(token -> token.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new StoreException("there is no token '%s'".formatted(id)));
        log.note(by, act("token_removed", gone.account()).put("token", id));
        change(
                UnaryOperator.identity(),
                content().tokens().stream().filter(token -> !token.equals(gone)).toList());
    }

    /** Whom a token speaks for, and what it may do: never more than its account may now. */
    synchronized Optional<Identity> byToken(String secret) {
        String digest = Secrets.digest(secret);
        return content().tokens().stream()
                .filter(token -> Secrets.equal(token.sha256(), digest))
                .findFirst()
                .flatMap(token -> find(token.account())
                        .map(account -> new Identity(
                                account.name(),
                                account.role().covers(token.role()) ? token.role() : account.role(),
                                Identity.By.TOKEN)));
    }

    /** The account, where this is its password; takes as long where there is none. */
    Optional<Account> authenticate(String name, String password) {
        @Nullable Account account = find(name).orElse(null);
        if (account == null) {
            Passwords.matchesNobody(password);
            return Optional.empty();
        }
        return Passwords.matches(account.password(), password) ? Optional.of(account) : Optional.empty();
    }

    SecurityLog log() {
        return log;
    }

    static ObjectNode act(String act, String account) {
        return JsonNodeFactory.instance.objectNode().put("act", act).put("account", account);
    }

    private Account require(String name) {
        return find(name)
                .orElseThrow(() -> new StoreException(
                        "there is no account '%s'; 'isnad account list' names them".formatted(name)));
    }

    private void requireAdminWithout(Account account) {
        boolean another = content().accounts().stream()
                .anyMatch(a -> a.role() == Role.ADMIN && !a.name().equals(account.name()));
        if (account.role() == Role.ADMIN && !another && content().accounts().size() > 1) {
            throw new StoreException("%s is the only admin; make another one first".formatted(account.name()));
        }
    }

    private static List<Account> plus(List<Account> accounts, Account account) {
        List<Account> all = new ArrayList<>(accounts);
        all.removeIf(a -> a.name().equals(account.name()));
        all.add(account);
        all.sort(Comparator.comparing(Account::name));
        return all;
    }

    private void change(UnaryOperator<List<Account>> accounts, List<ApiToken> tokens) {
        Content changed = new Content(accounts.apply(content().accounts()), tokens);
        file.write(changed);
        stamp = file.stamp();
        content = changed;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static Account made(java.util.function.Supplier<Account> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            throw new StoreException(String.valueOf(e.getMessage()), e);
        }
    }
}
