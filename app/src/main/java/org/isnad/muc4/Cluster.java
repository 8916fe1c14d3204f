package org.isnad.muc4;

import java.util.List;
import java.util.NavigableSet;

/**
 * What a bulletin says of one incident, before it becomes a template.
 *
 * @param type     the type of incident
 * @param lines    the lines that tell of it
 * @param mentions the phrases that play a part in it, in text order
 */
record Cluster(String type, NavigableSet<Integer> lines, List<Judged.Mention> mentions) {}
