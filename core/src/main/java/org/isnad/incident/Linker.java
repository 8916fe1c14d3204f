package org.isnad.incident;

import java.util.Collection;

/**
 * Says which claims tell of one incident. Holds nothing but its weights; safe to share between threads.
 *
 * <p>How a store uses it, for each new claim: make its {@link Sketch}; {@link #judge} it against every kept sketch that
 * shares a block; keep the pairs that are {@link #isKept}; collect the component of the new claim over kept pairs that
 * {@link #joins} and over decisions; give the claims of that component, the kept pairs among them and all decisions that
 * name one of them to {@link #link}. The result does not depend on the order in which claims came, and claims outside
 * the component are not touched by it.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class Linker {

    private Linker() {}

    /** The linker with the weights that ship with the program. */
    public static Linker standard() {
        return new Linker();
    }

    /** Compares two claims. They may be given in any order. */
    public Pair judge(Sketch a, Sketch b) {
        throw new UnsupportedOperationException("the linker is being built: " + a.ref() + b.ref());
    }

    /** Whether a pair has to be kept for {@link #link}; all others count there as {@link #judge}d far apart. */
    public boolean isKept(Pair pair) {
        return pair.weight() > -600;
    }

    /** Whether a pair by itself is enough for two claims to come into one component. */
    public boolean joins(Pair pair) {
        return pair.weight() > 0;
    }

    /**
     * Groups claims into incidents.
     *
     * @param claims    each once; whole components, see above, or the whole archive
     * @param kept      the kept pairs among them; a pair with a claim that is not given is passed over
     * @param decisions all in force that name one of the claims; claims that are not given are passed over in them
     */
    public Links link(Collection<ClaimRef> claims, Collection<Pair> kept, Collection<Decision> decisions) {
        throw new UnsupportedOperationException("the linker is being built: " + claims + kept + decisions);
    }
}
