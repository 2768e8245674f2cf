package org.carillonpbx.media;

import jakarta.resource.Referenceable;
import java.io.Serializable;

/** Found in JNDI at {@code java:/eis/CarillonMedia}. */
public interface MediaConnectionFactory extends Serializable, Referenceable {

    /** A connection, cheap to hold for the life of the application. */
    MediaConnection connection();
}
