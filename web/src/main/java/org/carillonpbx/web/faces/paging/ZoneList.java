package org.carillonpbx.web.faces.paging;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.carillonpbx.paging.boundary.Zone;
import org.carillonpbx.paging.boundary.Zones;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.web.faces.text.Notices;
import org.carillonpbx.web.faces.text.Words;

/** The paging zones, and the form that makes one. */
@Named
@RequestScoped
public class ZoneList {
    private static final int USUAL_PORT = 5_004;
    private static final int USUAL_SECONDS = 120;

    private Zones zones;
    private Notices notices;
    private Words words;
    private String changed = "";
    private String number = "";
    private String name = "";
    private String group = "";
    private String members = "";
    private String pagers = "";
    private String networkInterface = "";
    private String codec = "PCMU";
    private Integer port = USUAL_PORT;
    private Integer ttl = 1;
    private Integer longestSeconds = USUAL_SECONDS;

    @Inject
    void use(Zones zones, Notices notices, Words words) {
        this.zones = zones;
        this.notices = notices;
        this.words = words;
    }

    public List<Zone> getZones() {
        return zones.all();
    }

    /** Makes the zone of the form, or changes the one that is being changed. */
    public void make() {
        try {
            if (isChanging()) {
                Zone after = zones.change(read(changed), OptionalLong.empty());
                notices.done("zones.changed", after.number());
            } else {
                Zone made = zones.create(read(number.strip()));
                notices.done("zones.made", made.number());
            }
            leave();
        } catch (Problem problem) {
            notices.problem(problem, "zone");
        }
    }

    private Zone read(String numbered) {
        return new Zone(
                numbered,
                name,
                group,
                whole(port),
                whole(ttl),
                networkInterface,
                codec,
                whole(longestSeconds),
                numbers(members),
                numbers(pagers),
                0);
    }

    /** The form shows this zone, to be changed. */
    public void edit(String zone) {
        leave();
        zones.find(zone).ifPresent(found -> {
            changed = found.number();
            number = found.number();
            name = found.name();
            group = found.group();
            port = found.port();
            ttl = found.ttl();
            networkInterface = found.networkInterface();
            codec = found.codec();
            longestSeconds = found.longestSeconds();
            members = String.join(", ", found.members());
            pagers = String.join(", ", found.pagers());
        });
    }

    /** The form is for a new zone. */
    public void leave() {
        changed = "";
        number = "";
        name = "";
        group = "";
        members = "";
        pagers = "";
        networkInterface = "";
        codec = "PCMU";
        port = USUAL_PORT;
        ttl = 1;
        longestSeconds = USUAL_SECONDS;
    }

    public boolean isChanging() {
        return !changed.isEmpty();
    }

    public String getChanged() {
        return changed;
    }

    public void setChanged(String changed) {
        this.changed = changed == null ? "" : changed;
    }

    private static List<String> numbers(String typed) {
        return Stream.of(typed.split("[\\s,;]+"))
                .filter(number -> !number.isEmpty())
                .toList();
    }

    /** What nobody typed is out of every range. */
    private static int whole(Integer typed) {
        return typed == null ? -1 : typed;
    }

    public void remove(String zone) {
        try {
            zones.delete(zone, OptionalLong.empty());
            notices.done("zones.removed", zone);
        } catch (Problem problem) {
            notices.failed(words.say("problem." + problem.kind()), problem.getMessage());
        }
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number == null ? "" : number;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group == null ? "" : group;
    }

    public String getMembers() {
        return members;
    }

    public void setMembers(String members) {
        this.members = members == null ? "" : members;
    }

    public String getPagers() {
        return pagers;
    }

    public void setPagers(String pagers) {
        this.pagers = pagers == null ? "" : pagers;
    }

    public String getNetworkInterface() {
        return networkInterface;
    }

    public void setNetworkInterface(String networkInterface) {
        this.networkInterface = networkInterface == null ? "" : networkInterface;
    }

    public String getCodec() {
        return codec;
    }

    public void setCodec(String codec) {
        this.codec = codec == null ? "" : codec;
    }

    public Integer getPort() {
        return port;
    }

    public void setPort(Integer port) {
        this.port = port;
    }

    public Integer getTtl() {
        return ttl;
    }

    public void setTtl(Integer ttl) {
        this.ttl = ttl;
    }

    public Integer getLongestSeconds() {
        return longestSeconds;
    }

    public void setLongestSeconds(Integer longestSeconds) {
        this.longestSeconds = longestSeconds;
    }
}
