package org.carillonpbx.web.faces.guard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.carillonpbx.guard.boundary.AccessLists;
import org.carillonpbx.guard.boundary.AccessRule;
import org.carillonpbx.guard.boundary.AccessRules;
import org.carillonpbx.guard.boundary.Service;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.web.faces.text.Notices;
import org.carillonpbx.web.faces.text.Words;

/** The lists of who may and who may not: one rule added or taken away at a time. */
@Named
@RequestScoped
public class RuleList {
    private AccessLists lists;
    private Notices notices;
    private Words words;
    private Optional<AccessRules> rules = Optional.empty();
    private String service = Service.SIP.name();
    private String action = "deny";
    private String prefix = "";
    private String note = "";

    @Inject
    void use(AccessLists lists, Notices notices, Words words) {
        this.lists = lists;
        this.notices = notices;
        this.words = words;
    }

    private AccessRules all() {
        if (rules.isEmpty()) {
            rules = Optional.of(lists.rules());
        }
        return rules.get();
    }

    public List<AccessRule> getRules() {
        return all().rules();
    }

    public List<String> getServices() {
        return Arrays.stream(Service.values()).map(Service::name).toList();
    }

    public void add() {
        List<AccessRule> next = new ArrayList<>(getRules());
        next.add(new AccessRule(Service.valueOf(service), "allow".equals(action), prefix.strip(), note.strip()));
        if (saved(next, "rules.added")) {
            prefix = "";
            note = "";
        }
    }

    public void remove(AccessRule gone) {
        boolean unused =
                saved(getRules().stream().filter(rule -> !rule.equals(gone)).toList(), "rules.removed");
    }

    private boolean saved(List<AccessRule> next, String sentence) {
        try {
            rules = Optional.of(lists.replace(next, OptionalLong.of(all().version())));
            notices.done(sentence);
            return true;
        } catch (Problem problem) {
            String detail = problem.violations().stream()
                    .map(violation -> violation.message())
                    .findFirst()
                    .orElse(problem.getMessage());
            notices.failed(words.say("problem." + problem.kind()), detail);
            return false;
        }
    }

    public String getService() {
        return service;
    }

    public void setService(String service) {
        this.service = service;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }

    public String getPrefix() {
        return prefix;
    }

    public void setPrefix(String prefix) {
        this.prefix = prefix == null ? "" : prefix;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note == null ? "" : note;
    }
}
