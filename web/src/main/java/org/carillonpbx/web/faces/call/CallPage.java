package org.carillonpbx.web.faces.call;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.carillonpbx.journal.boundary.CallRecord;
import org.carillonpbx.journal.boundary.CallRecords;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.web.faces.text.Words;

/** One call with its legs. */
@Named
@RequestScoped
public class CallPage {
    private CallRecords records;
    private Words words;
    private String id = "";
    private Optional<CallRecord> found = Optional.empty();

    @Inject
    void use(CallRecords records, Words words) {
        this.records = records;
        this.words = words;
    }

    /** Opens the call that the URL names. */
    public void open() {
        found = records.find(id);
        getCall();
    }

    public CallRecord getCall() {
        return found.orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, words.say("call.gone", id)));
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }
}
