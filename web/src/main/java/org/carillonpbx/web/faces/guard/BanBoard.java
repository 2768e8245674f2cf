package org.carillonpbx.web.faces.guard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.carillonpbx.guard.boundary.Ban;
import org.carillonpbx.guard.boundary.Bans;
import org.carillonpbx.guard.boundary.NewBan;
import org.carillonpbx.guard.boundary.Refusals;
import org.carillonpbx.guard.boundary.RefusedRequest;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.web.faces.text.Notices;
import org.carillonpbx.web.faces.text.Words;

/** Who is shut out and what was turned away, and the form that shuts somebody out. */
@Named
@RequestScoped
public class BanBoard {
    private static final int LATEST = 50;
    private static final Duration FOR_EVER = Duration.ofDays(10_000);

    private Bans bans;
    private Refusals refusals;
    private Notices notices;
    private Words words;
    private String prefix = "";
    private String reason = "";
    private Integer minutes;

    @Inject
    void use(Bans bans, Refusals refusals, Notices notices, Words words) {
        this.bans = bans;
        this.refusals = refusals;
        this.notices = notices;
        this.words = words;
    }

    public List<Ban> getStanding() {
        return bans.standing();
    }

    public List<RefusedRequest> getRefused() {
        return refusals.latest(LATEST);
    }

    /** How a ban ends, in words. */
    public String end(Ban ban) {
        return ban.until().isAfter(Instant.now().plus(FOR_EVER))
                ? words.say("bans.forEver")
                : words.moment(ban.until());
    }

    public void ban() {
        try {
            Ban made = bans.ban(new NewBan(prefix.strip(), reason.strip(), minutes == null ? 0 : minutes));
            notices.done("bans.made", made.prefix());
            prefix = "";
            reason = "";
            minutes = null;
        } catch (Problem problem) {
            notices.problem(problem, "ban");
        }
    }

    public void lift(String banned) {
        try {
            bans.lift(banned);
            notices.done("bans.lifted", banned);
        } catch (Problem problem) {
            notices.failed(words.say("problem." + problem.kind()), problem.getMessage());
        }
    }

    public String getPrefix() {
        return prefix;
    }

    public void setPrefix(String prefix) {
        this.prefix = prefix == null ? "" : prefix;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }
}
