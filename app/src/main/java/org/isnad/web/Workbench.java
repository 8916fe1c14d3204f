package org.isnad.web;

import java.util.function.Supplier;
import org.isnad.archive.Desk;
import org.isnad.search.IncidentSearch;

/**
 * What pages are made from.
 *
 * @param news what is going on, such as reports being read, or empty
 */
record Workbench(Desk desk, IncidentSearch search, Shell shell, Supplier<String> news) {}
