package org.carillonpbx.media.ra;

import jakarta.resource.spi.ManagedConnectionMetaData;
import java.util.Optional;

/** What a managed connection says of itself. */
final class MediaMetaData implements ManagedConnectionMetaData {
    @Override
    public String getEISProductName() {
        return "Carillon media";
    }

    @Override
    public String getEISProductVersion() {
        return Optional.ofNullable(MediaMetaData.class.getPackage().getImplementationVersion())
                .orElse("unknown");
    }

    @Override
    public int getMaxConnections() {
        return 0; // no limit
    }

    @Override
    public String getUserName() {
        return "";
    }
}
