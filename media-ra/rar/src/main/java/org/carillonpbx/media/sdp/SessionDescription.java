package org.carillonpbx.media.sdp;

import java.util.List;

/** A session description as far as we care: its media sections, with what the session says for all of them filled in. */
record SessionDescription(List<MediaSection> sections) {
    SessionDescription {
        sections = List.copyOf(sections);
    }
}
