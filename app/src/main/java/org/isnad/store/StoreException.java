package org.isnad.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The store cannot do what it was asked to. The message says why and what to do; nothing of the work is left behind. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Class of the states of SQL in which a row breaks a rule of its table. */
    private static final String BROKEN = "23";

    /** State of SQL in which a row names a column that its table does not have. */
    private static final String NO_COLUMN = "42703";

    /** SQLITE_ERROR: SQLite has no code of its own for such a column. */
    private static final int SQLITE_ERROR = 1;

    /** SQLITE_CONSTRAINT, the lowest byte of its codes of that kind. */
    private static final int SQLITE_CONSTRAINT = 19;

    private final boolean busy;

    public StoreException(String message) {
        super(message);
        this.busy = false;
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
        this.busy = false;
    }

    private StoreException(String message, @Nullable Throwable cause, boolean busy) {
        super(message, cause);
        this.busy = busy;
    }

    /** That another program writes: it may be tried again. */
    public static StoreException busy(String message, @Nullable Throwable cause) {
        return new StoreException(message, cause, true);
    }

    /** Whether another program writes. */
    public boolean isBusy() {
        return busy;
    }

    /** Whether a row that was to be written does not fit its table: a key that fits none, a value that may not be, a column that it lacks. */
    public boolean isOfRow() {
        for (Throwable cause = getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                int code = sql.getErrorCode() & 0xff;
                return state != null && (state.startsWith(BROKEN) || state.equals(NO_COLUMN))
                        || code == SQLITE_CONSTRAINT
                        || code == SQLITE_ERROR;
            }
        }
        return false;
    }
}
