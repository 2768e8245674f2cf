package org.carillonpbx.identity.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import javax.sql.DataSource;
import org.carillonpbx.audit.boundary.AuditEntry;
import org.carillonpbx.audit.boundary.AuditLog;
import org.carillonpbx.database.TestDatabase;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.identity.control.Doorman;
import org.carillonpbx.identity.control.PasswordHash;
import org.carillonpbx.identity.control.Sessions;
import org.carillonpbx.identity.control.TestClock;
import org.carillonpbx.identity.control.TestVault;
import org.carillonpbx.problem.boundary.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Users and sessions on a real PostgreSQL. */
final class SignInTest {
    private static final String PASSWORD = "brass kettle moving slow";
    private static final String HERE = "192.0.2.1";

    private final TestClock clock = new TestClock(Instant.parse("2026-11-21T10:00:00.5Z"));
    private final DataSource source = TestDatabase.fresh();
    private final Database database = new Database(source);
    private final Doorman doorman = new Doorman(new PasswordHash(1000), clock);
    private final Sessions sessions = node();
    private final SignIn signIn = new SignIn(source, sessions, doorman);
    private final Users users = new Users(source, sessions, doorman);
    private final OwnProfile profile = new OwnProfile(source, sessions, doorman);

    @BeforeEach
    void begin() {
        users.create(new NewUser("ann", "Ann", "ann@example.com", "1001", PASSWORD, Set.of("admin", "user")));
        users.create(new NewUser("bob", "Bob", "", "", PASSWORD, Set.of("user")));
    }

    @Test
    void aUserSignsInAndOut() {
        IssuedToken issued = signIn.signIn(" Ann ", PASSWORD, HERE);

        assertThat(issued.session().admin()).isTrue();
        assertThat(signIn.verify(issued.token())).contains(issued.session());

        signIn.signOut(issued.token());
        assertThat(signIn.verify(issued.token())).isEmpty();
        assertThat(node().verify(issued.token())).as("after a restart").isEmpty();
        assertThat(node().verify(signIn.signIn("ann", PASSWORD, HERE).token()))
                .as("on another node")
                .isPresent();
    }

    @Test
    void aSessionEndsAfterTwentyFourHours() {
        String token = signIn.signIn("ann", PASSWORD, HERE).token();
        clock.passes(Duration.ofHours(24).minusSeconds(1));
        assertThat(signIn.verify(token)).isPresent();
        clock.passes(Duration.ofSeconds(2));
        assertThat(signIn.verify(token)).isEmpty();
    }

    @Test
    void anUnknownUserAndAWrongPasswordAreToldAlikeAndWrittenDown() {
        Problem unknown = catchThrowableOfType(Problem.class, () -> signIn.signIn("nobody", PASSWORD, HERE));
        Problem wrong = catchThrowableOfType(Problem.class, () -> signIn.signIn("ann", PASSWORD + "x", HERE));

        assertThat(unknown.kind()).isEqualTo(Problem.Kind.NOT_SIGNED_IN).isEqualTo(wrong.kind());
        assertThat(unknown.getMessage()).isEqualTo(wrong.getMessage());
        assertThat(new AuditLog(source).latest(0, 2).rows())
                .extracting(AuditEntry::action)
                .containsExactly("sign-in failed", "sign-in failed");
        assertThat(new AuditLog(source).verify().sound()).isTrue();
    }

    @Test
    void guessingIsSlowedDown() {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> signIn.signIn("ann", "wrong", HERE)).hasMessageContaining("wrong");
        }
        assertThatThrownBy(() -> signIn.signIn("ann", PASSWORD, HERE)).isInstanceOf(Throttled.class);
        assertThat(signIn.signIn("ann", PASSWORD, "198.51.100.1").token()).isNotEmpty();
    }

    @Test
    void aHashOfOlderParametersIsRenewedOnSignIn() {
        Doorman stronger = new Doorman(new PasswordHash(2000), clock);
        new SignIn(source, sessions, stronger).signIn("ann", PASSWORD, HERE);

        assertThat(hashOf("ann")).startsWith("pbkdf2-sha256$2000$");
        assertThat(new SignIn(source, sessions, stronger)
                        .signIn("ann", PASSWORD, HERE)
                        .token())
                .isNotEmpty();
    }

    @Test
    void aNewPasswordEndsAllSessionsOfItsUserOnly() {
        String anns = signIn.signIn("ann", PASSWORD, HERE).token();
        String bobs = signIn.signIn("bob", PASSWORD, HERE).token();

        assertThatThrownBy(() -> profile.changePassword("ann", "wrong", "another kettle of fish"))
                .hasMessageContaining("present");
        assertThatThrownBy(() -> profile.changePassword("ann", PASSWORD, "password1234"))
                .hasMessageContaining("first");
        profile.changePassword("ann", PASSWORD, "another kettle of fish");

        assertThat(signIn.verify(anns)).isEmpty();
        assertThat(node().verify(anns)).isEmpty();
        assertThat(signIn.verify(bobs)).isPresent();
        assertThat(signIn.signIn("ann", "another kettle of fish", HERE).token()).isNotEmpty();
    }

    @Test
    void theLastAdministratorStays() {
        assertThatThrownBy(() -> users.disable("ann")).hasMessageContaining("last administrator");
        assertThatThrownBy(() -> users.changeRoles("ann", Set.of("user"))).hasMessageContaining("last administrator");
        users.changeRoles("bob", Set.of("admin"));
        assertThat(users.changeRoles("ann", Set.of("user")).admin()).isFalse();
        assertThatThrownBy(() -> users.disable("bob")).hasMessageContaining("last administrator");
    }

    @Test
    void aDisabledUserIsOut() {
        String token = signIn.signIn("bob", PASSWORD, HERE).token();
        users.disable("bob");

        assertThat(signIn.verify(token)).isEmpty();
        assertThatThrownBy(() -> signIn.signIn("bob", PASSWORD, HERE)).isInstanceOf(Problem.class);
        users.enable("bob");
        assertThat(signIn.verify(token)).as("the old session stays ended").isEmpty();
        assertThat(signIn.signIn("bob", PASSWORD, HERE).token()).isNotEmpty();
    }

    @Test
    void aThemeIsKept() {
        profile.choose("ann", Theme.DARK);
        assertThat(profile.find("ann").orElseThrow().theme()).isEqualTo(Theme.DARK);
        assertThatThrownBy(() -> profile.choose("nobody", Theme.DARK)).isInstanceOf(Problem.class);
    }

    @Test
    void poorUsersAreTurnedDownFieldByField() {
        Problem problem = catchThrowableOfType(
                Problem.class, () -> users.create(new NewUser("Bad Name", "", "", "", "short", Set.of("king"))));

        assertThat(problem.violations())
                .extracting(violation -> violation.field())
                .containsExactly("password", "username", "roles");
        assertThatThrownBy(() -> users.create(new NewUser("ann", "", "", "", PASSWORD, Set.of("user"))))
                .hasMessageContaining("already");
    }

    @Test
    void theSigningKeyDoesNotLieOpen() {
        byte[] sealed = database.first("select sealed from carillon.token_keys", row -> row.bytes("sealed"))
                .orElseThrow();

        assertThat(sealed)
                .isNotEqualTo(new TestVault().open("token-key", sealed))
                .hasSizeGreaterThan(32);
    }

    private Sessions node() {
        Sessions node = Sessions.on(clock, new TestVault());
        node.refresh(database);
        return node;
    }

    private String hashOf(String username) {
        return database.first(
                        "select password_hash from carillon.portal_users where username = ?",
                        row -> row.text("password_hash"),
                        username)
                .orElseThrow();
    }

    @Test
    void hiddenColumnsAreRememberedForEachUserAndList() {
        profile.hideColumns("ann", "extensions", Set.of("email", "state"));
        profile.hideColumns("ann", "extensions", Set.of("email"));
        profile.hideColumns("ann", "phones", Set.of("digest"));

        assertThat(profile.hiddenColumns("ann", "extensions")).containsExactly("email");
        assertThat(profile.hiddenColumns("ann", "phones")).containsExactly("digest");
        assertThat(profile.hiddenColumns("bob", "extensions")).isEmpty();
    }
}
