package org.carillonpbx.web.faces.recording;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.recording.boundary.RecordingRule;
import org.carillonpbx.recording.boundary.RecordingRules;
import org.carillonpbx.web.faces.text.Notices;

/** When an extension's calls are recorded, on the extension's page. */
@Named
@ViewScoped
public class RecordingRuleForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private transient RecordingRules rules;
    private transient Notices notices;
    private String policy = "";
    private String place = "";
    private String notice = "";

    @Inject
    void use(RecordingRules rules, Notices notices) {
        this.rules = rules;
        this.notices = notices;
    }

    /** Reads an extension's rule. */
    public void open(String number) {
        RecordingRule rule = rules.of(number);
        policy = rule.policy();
        place = rule.place();
        notice = rule.notice();
    }

    public void save(String number) {
        try {
            rules.set(number, new RecordingRule(policy, place, notice));
            notices.done("recordings.rule.saved", number);
        } catch (Problem problem) {
            notices.problem(problem, "recordings");
        }
    }

    public String getPolicy() {
        return policy;
    }

    public void setPolicy(String policy) {
        this.policy = policy;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getNotice() {
        return notice;
    }

    public void setNotice(String notice) {
        this.notice = notice;
    }

    /** Whether there is a recorder elsewhere to choose. */
    public boolean isRecorderKnown() {
        return rules.recorderKnown();
    }
}
