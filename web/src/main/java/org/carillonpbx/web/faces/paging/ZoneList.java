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

    public void make() {
        try {
            Zone made = zones.create(new Zone(
                    number.strip(),
                    name,
                    group,
                    whole(port),
                    whole(ttl),
                    networkInterface,
                    codec,
                    whole(longestSeconds),
                    numbers(members),
                    numbers(pagers),
                    0));
            notices.done("zones.made", made.number());
            number = "";
            name = "";
            group = "";
            members = "";
            pagers = "";
        } catch (Problem problem) {
            notices.problem(problem, "zone");
        }
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
