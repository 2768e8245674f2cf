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

    @Inject
    void use(RecordingRules rules, Notices notices) {
        this.rules = rules;
        this.notices = notices;
    }

    /** Reads an extension's rule. */
    public void open(String number) {
        policy = rules.of(number).policy();
    }

    public void save(String number) {
        try {
            rules.set(number, RecordingRule.named(policy).orElse(RecordingRule.USUAL));
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
}
