/**
 * What the rest of the PBX knows of media: ports, who hears whom, and what was measured. SDP is opaque text here.
 *
 * <p>Decision: relay, transcode or mix is the adapter's choice; a caller says only who hears whom.
 */
package org.carillonpbx.media;
