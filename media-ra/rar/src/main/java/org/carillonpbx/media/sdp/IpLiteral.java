package org.carillonpbx.media.sdp;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads IP addresses without ever asking a name server: names in signalling are not ours to resolve on the lane. */
public final class IpLiteral {
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    private IpLiteral() {}

    /** Brackets round an IPv6 address are allowed for. */
    public static Optional<InetAddress> read(String text) {
        String bare = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        int zone = bare.indexOf('%');
        String address = zone < 0 ? bare : bare.substring(0, zone);
        try {
            return address.indexOf(':') < 0 ? v4(address) : v6(address);
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    private static Optional<InetAddress> v6(String text) throws UnknownHostException {
        return V6.matcher(text).matches() ? Optional.of(InetAddress.getByName(text)) : Optional.empty();
    }

    /** Four decimal numbers up to 255 of three digits at most, parted by points. */
    private static Optional<InetAddress> v4(String text) throws UnknownHostException {
        byte[] bytes = new byte[4];
        int begin = 0;
        for (int i = 0; i < bytes.length; i++) {
            int point = text.indexOf('.', begin);
            int end = i == bytes.length - 1 ? text.length() : point;
            if (end - begin > 3 || (i == bytes.length - 1 && point >= 0)) {
                return Optional.empty();
            }
            OptionalInt number = end < begin ? OptionalInt.empty() : Numbers.within(text.substring(begin, end), 0, 255);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            bytes[i] = (byte) number.getAsInt();
            begin = end + 1;
        }
        return Optional.of(InetAddress.getByAddress(bytes));
    }
}
