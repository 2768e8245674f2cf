package org.carillonpbx.sip;

import jakarta.resource.Referenceable;
import java.io.Serializable;

/** Found in JNDI at {@code java:/eis/CarillonSip}. */
public interface SipConnectionFactory extends Serializable, Referenceable {

    /** A connection, cheap to hold for the life of the application. */
    SipConnection connection();
}
