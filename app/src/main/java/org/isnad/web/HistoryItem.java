package org.isnad.web;

import org.isnad.archive.Event;
import org.isnad.render.Html;

/** One thing that a person did: what, who, when, why, and whether it was taken back. */
final class HistoryItem {

    private HistoryItem() {}

    /** @param undo the form that takes it back, for those in force */
    static Html of(Event event, Html undo) {
        Event.Undone undone = event.undone();
        Html out = new Html()
                .raw("<li" + (undone == null ? "" : " class=\"undone\"") + "><p><b>d" + event.decision() + "</b> <bdi>")
                .text(event.change())
                .raw("</bdi></p><p><small><bdi>")
                .text(event.author())
                .raw("</bdi>, <time>" + Days.moment(event.at()) + "</time>: <bdi>")
                .text(event.reason())
                .raw("</bdi></small></p>");
        if (event.unheeded()) {
            out.raw("<p><small>does not hold: a later decision contradicts it</small></p>");
        }
        if (undone == null) {
            return out.raw(undo).raw("</li>");
        }
        return out.raw("<p><small>taken back by <bdi>")
                .text(undone.author())
                .raw("</bdi>, <time>" + Days.moment(undone.at()) + "</time>: <bdi>")
                .text(undone.reason())
                .raw("</bdi></small></p></li>");
    }
}
