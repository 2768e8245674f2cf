package org.carillonpbx.subscription.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carillonpbx.sip.event.Body;
import org.carillonpbx.subscription.boundary.EventPackage;
import org.carillonpbx.subscription.boundary.StateDocument;
import org.carillonpbx.subscription.boundary.Watch;
import org.carillonpbx.subscription.boundary.Xml;

/**
 * A list of resources, told of in one NOTIFY (RFC 4662): an RLMI document, and of every member that has changed its whole
 * state. Members that the watcher may not see stand in the list as terminated.
 */
final class ListSubject extends Subject {
    private static final String RLMI = "urn:ietf:params:xml:ns:rlmi";

    private final List<String> members;
    private final Map<String, Integer> versions = new HashMap<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private final int base;
    private int version;
    private boolean whole = true;

    ListSubject(EventPackage pack, String name, List<String> members, int version) {
        super(pack, name);
        this.members = List.copyOf(members);
        this.version = version;
        this.base = version;
    }

    List<String> members() {
        return members;
    }

    @Override
    boolean list() {
        return true;
    }

    @Override
    int version() {
        return version;
    }

    @Override
    void changed(String what) {
        changed.add(what);
    }

    @Override
    void confirmed() {
        // what was told, was told whole
    }

    @Override
    void forget() {
        whole = true;
    }

    @Override
    Body write(String watcher, String host) {
        List<String> told = whole ? members : List.copyOf(changed);
        String domain = host.replaceAll("[^A-Za-z0-9.-]", "-");
        String mark = Integer.toHexString(System.identityHashCode(this)) + "." + version;
        List<String> parts = new ArrayList<>();
        StringBuilder list = new StringBuilder(256);
        list.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<list xmlns=\"")
                .append(RLMI)
                .append("\" uri=\"");
        Xml.escape(list, new Watch(watcher, resource(), host, 0, 0).entity());
        list.append("\" version=\"")
                .append(version++)
                .append("\" fullState=\"")
                .append(whole)
                .append("\">\n");
        for (String member : told) {
            member(watcher, member, host, mark + "@" + domain, list, parts);
        }
        list.append("</list>\n");
        whole = false;
        changed.clear();
        return multipart(list.toString(), parts, mark, domain);
    }

    private void member(String watcher, String member, String host, String id, StringBuilder list, List<String> parts) {
        Watch watch = new Watch(watcher, member, host, base + versions.merge(member, 1, Integer::sum) - 1, -1);
        list.append("<resource uri=\"");
        Xml.escape(list, watch.entity());
        list.append("\">");
        switch (pack().access(watcher, member)) {
            case GRANTED -> {
                StateDocument document = pack().write(watch);
                String cid = member + "." + id;
                list.append("<instance id=\"1\" state=\"active\" cid=\"");
                Xml.escape(list, cid);
                list.append("\"/>");
                parts.add("Content-Transfer-Encoding: binary\r\nContent-ID: <" + cid + ">\r\nContent-Type: "
                        + document.type() + "\r\n\r\n" + document.text());
            }
            case FORBIDDEN -> list.append("<instance id=\"1\" state=\"terminated\" reason=\"rejected\"/>");
            case UNKNOWN -> list.append("<instance id=\"1\" state=\"terminated\" reason=\"noresource\"/>");
        }
        list.append("</resource>\n");
    }

    private static Body multipart(String list, List<String> parts, String mark, String domain) {
        String boundary = "carillon." + mark;
        String start = "rlmi." + mark + "@" + domain;
        StringBuilder body = new StringBuilder(list.length() + 512 * (1 + parts.size()));
        body.append("--")
                .append(boundary)
                .append("\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <")
                .append(start)
                .append(">\r\nContent-Type: application/rlmi+xml;charset=\"UTF-8\"\r\n\r\n")
                .append(list);
        for (String part : parts) {
            body.append("\r\n--").append(boundary).append("\r\n").append(part);
        }
        body.append("\r\n--").append(boundary).append("--\r\n");
        return new Body(
                "multipart/related;type=\"application/rlmi+xml\";start=\"<" + start + ">\";boundary=\"" + boundary
                        + "\"",
                body.toString());
    }
}
