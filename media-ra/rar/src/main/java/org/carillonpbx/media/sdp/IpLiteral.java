package org.carillonpbx.media.sdp;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads IP addresses without ever asking a name server: names in signalling are not ours to resolve on the lane. */
public final class IpLiteral {
    private static final Pattern V4 = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    private IpLiteral() {}

    /** Brackets round an IPv6 address are allowed for. */
    public static Optional<InetAddress> read(String text) {
        String bare = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        int zone = bare.indexOf('%');
        String address = zone < 0 ? bare : bare.substring(0, zone);
        boolean v4 = V4.matcher(address).matches();
        boolean v6 = address.indexOf(':') >= 0 && V6.matcher(address).matches();
        if (!v4 && !v6) {
            return Optional.empty();
        }
        try {
            return v4 ? Optional.of(v4(address)) : Optional.of(InetAddress.getByName(address));
        } catch (UnknownHostException | NumberFormatException notAnAddress) {
            return Optional.empty();
        }
    }

    private static InetAddress v4(String text) throws UnknownHostException {
        byte[] bytes = new byte[4];
        int at = 0;
        for (String part : text.split("\\.", -1)) {
            int value = Integer.parseInt(part);
            if (value > 255) {
                throw new UnknownHostException(text);
            }
            bytes[at++] = (byte) value;
        }
        return InetAddress.getByAddress(bytes);
    }
}
