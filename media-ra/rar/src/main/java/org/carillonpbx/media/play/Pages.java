package org.carillonpbx.media.play;

import java.util.List;

/** Renderings one after the other. Where one is still in the making, it is waited for. Confined to a strand. */
final class Pages implements Programme {
    private final List<Rendering> renderings;
    private final int ptime;
    private final Bookmark bookmark;
    private int packet;

    /** @param bookmark where to begin, and where it is noted how far it has come */
    Pages(List<Rendering> renderings, int ptime, Bookmark bookmark) {
        this.renderings = List.copyOf(renderings);
        this.ptime = ptime;
        this.bookmark = bookmark;
        packet = bookmark.millis / ptime;
    }

    @Override
    public Next next(long due, Packed packed) {
        while (bookmark.page < renderings.size()) {
            Rendering now = renderings.get(bookmark.page);
            if (now.has(packet)) {
                packed.bytes = now.packet(packet);
                packed.length = packed.bytes.length;
                packet = now.after(packet);
                bookmark.millis = packet * ptime;
                return packed.length == 0 ? Next.SILENCE : Next.PACKET;
            }
            if (!now.isOver(packet)) {
                return Next.WAIT;
            }
            bookmark.page++;
            bookmark.millis = 0;
            packet = 0;
        }
        return Next.END;
    }

    /** How far it was heard: outlives a change of encoding. */
    static final class Bookmark {
        private int page;
        private int millis;
    }
}
