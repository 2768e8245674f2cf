package org.carillonpbx.web.rest;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.carillonpbx.problem.boundary.Problem;

/** An object's version as an entity tag, and the conditions that clients put on it (RFC 9110 §13.1). */
final class EntityTags {
    private static final String WEAK = "W/";

    private EntityTags() {}

    static String of(long version) {
        return "\"" + version + "\"";
    }

    /** If-None-Match: whether the client has this version already. Weak comparison, §13.1.2. */
    static boolean known(String ifNoneMatch, long version) {
        return ifNoneMatch != null
                && (ifNoneMatch.strip().equals("*")
                        || tags(ifNoneMatch).anyMatch(tag -> strong(tag).equals(of(version))));
    }

    /**
     * If-Match: the version that the client means to change; empty where any will do. A tag that was never ours cannot
     * match (§13.1.1).
     */
    static OptionalLong expected(String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return OptionalLong.empty();
        }
        List<Long> versions = tags(ifMatch).flatMap(EntityTags::version).toList();
        if (versions.size() == 1) {
            return OptionalLong.of(versions.get(0));
        }
        throw new Problem(
                versions.isEmpty() ? Problem.Kind.OUTDATED : Problem.Kind.MALFORMED,
                "If-Match has to hold the one ETag that was read, or an asterisk.");
    }

    private static Stream<String> tags(String header) {
        return Stream.of(header.split(",")).map(String::strip).filter(tag -> !tag.isEmpty());
    }

    private static String strong(String tag) {
        return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
    }

    private static Stream<Long> version(String tag) {
        return tag.matches("\"\\d{1,18}\"")
                ? Stream.of(Long.valueOf(tag.substring(1, tag.length() - 1)))
                : Stream.empty();
    }
}
