package org.isnad.choice;

/** Says how probable it is that a candidate is right. */
public interface Judge {

    /** Probability from 0 to 1. */
    double probability(Question question);

    /** From which probability on a candidate of the task is taken. */
    double threshold(Task task);
}
