package org.carillonpbx.directory.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carillonpbx.call.DialPlan;
import org.carillonpbx.call.DialPlanSource;
import org.carillonpbx.call.Line;
import org.carillonpbx.call.Party;
import org.carillonpbx.directory.control.PictureBoard;

/** All extensions in memory, as of the last commit. Reads take no lock; thread-safe. */
@ApplicationScoped
public class DirectoryPicture implements DialPlanSource {
    private final PictureBoard board;

    /** For the container's proxy. */
    protected DirectoryPicture() {
        this(new PictureBoard());
    }

    @Inject
    public DirectoryPicture(PictureBoard board) {
        this.board = board;
    }

    /** A picture that nobody ever fills. */
    public static DirectoryPicture blank() {
        return new DirectoryPicture();
    }

    /** False until the configuration is loaded for the first time. */
    public boolean loaded() {
        return board.now().loaded();
    }

    /** Counts the directory's changes; 0 until it is loaded. */
    public long version() {
        return board.now().edition();
    }

    /** How many extensions there are. */
    public int size() {
        return board.now().accounts().size();
    }

    public Optional<Party> party(String number) {
        return account(number).map(Account::party);
    }

    /** How long the extension rings; 0 where there is none. */
    public int ringSeconds(String number) {
        return account(number).map(Account::line).map(Line::ringSeconds).orElse(0);
    }

    /** Whether the extension exists and is enabled. */
    public boolean enabled(String number) {
        return account(number).map(Account::enabled).orElse(false);
    }

    public Optional<Account> account(String number) {
        return Optional.ofNullable(board.now().accounts().get(number));
    }

    /** An extension that was deleted lately: its phones, which still know the secret, may be told so. */
    public Optional<Account> departed(String number) {
        return Optional.ofNullable(board.now().departed().get(number));
    }

    @Override
    public DialPlan current() {
        return board.now().dialPlan();
    }
}
