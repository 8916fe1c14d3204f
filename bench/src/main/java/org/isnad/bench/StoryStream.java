package org.isnad.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.isnad.report.Report;

/** An archive without end, story by story, mixed within windows as reports come in. Holds a few hundred reports. */
final class StoryStream implements Iterator<Report> {

    private static final int WINDOW = 200;

    private final StoryGenerator stories;
    private final long seed;
    private final Deque<Report> told = new ArrayDeque<>();
    private final Deque<Report> mixed = new ArrayDeque<>();
    private int story;
    private int windows;

    StoryStream(long seed) {
        this.stories = new StoryGenerator(seed);
        this.seed = seed;
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public Report next() {
        if (mixed.isEmpty()) {
            while (told.size() < WINDOW) {
                told.addAll(stories.story(story++));
            }
            List<Report> window = new ArrayList<>();
            while (window.size() < WINDOW) {
                window.add(told.remove());
            }
            Collections.shuffle(window, new Random(seed + (long) WINDOW * windows++));
            mixed.addAll(window);
        }
        return mixed.remove();
    }
}
