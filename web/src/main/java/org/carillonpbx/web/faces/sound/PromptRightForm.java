package org.carillonpbx.web.faces.sound;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.sound.boundary.PromptRight;
import org.carillonpbx.sound.boundary.PromptRights;
import org.carillonpbx.web.faces.text.Notices;

/** Whether an extension may record prompts by phone, on the extension's page. */
@Named
@ViewScoped
public class PromptRightForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private transient PromptRights rights;
    private transient Notices notices;
    private boolean records;

    @Inject
    void use(PromptRights rights, Notices notices) {
        this.rights = rights;
        this.notices = notices;
    }

    /** Reads an extension's right. */
    public void open(String number) {
        records = rights.of(number).records();
    }

    public void save(String number) {
        try {
            rights.set(number, new PromptRight(records));
            notices.done("prompts.right.saved", number);
        } catch (Problem problem) {
            notices.problem(problem, "prompts");
        }
    }

    public boolean isRecords() {
        return records;
    }

    public void setRecords(boolean records) {
        this.records = records;
    }
}
