package org.carillonpbx.gateway;

import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.carillonpbx.media.MediaEvent;
import org.carillonpbx.media.MediaListener;
import org.jboss.ejb3.annotation.ResourceAdapter;

/** Where the media adapter calls in, on its own threads. */
@MessageDriven(messageListenerInterface = MediaListener.class)
@ResourceAdapter("#media-ra.rar")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MediaDoor implements MediaListener {
    @Inject
    private Inflow inflow;

    @Override
    public void onMediaEvent(MediaEvent event) {
        inflow.take(event);
    }
}
