package org.carillonpbx.registrar.control;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.carillonpbx.call.Line;
import org.carillonpbx.call.Party;
import org.carillonpbx.digest.boundary.DigestAlgorithm;
import org.carillonpbx.digest.boundary.DigestHash;
import org.carillonpbx.directory.boundary.Account;
import org.carillonpbx.directory.boundary.DirectoryPicture;
import org.carillonpbx.directory.control.PictureBoard;
import org.carillonpbx.directory.control.PictureChange;
import org.carillonpbx.directory.control.PictureFixture;

/** A registrar whose clock and directory a test holds in its hands. */
final class RegistrarFixture {
    static final String SECRET = "correct horse battery";

    final VirtualClock clock = new VirtualClock();
    final PictureBoard board = new PictureBoard();
    final DirectoryPicture directory = new DirectoryPicture(board);
    final News news = new News();
    final ContactBook book;
    final ExceptionsRegister exceptions = new ExceptionsRegister();
    final Admittance registrar;

    RegistrarFixture() {
        this(true);
    }

    RegistrarFixture(boolean compatible) {
        RegistrarSettings settings =
                new RegistrarSettings("carillon", compatible, List.of("baresip v1."), 300, 300, 60, 3_600);
        book = new ContactBook(settings, clock, news);
        registrar = new Admittance(directory, book, exceptions, settings, clock);
        PictureFixture.load(board, List.of(account("1001", true, 2), account("1002", true, 2)));
    }

    Phone phone(String number) {
        return new Phone(registrar, number, SECRET);
    }

    void put(Account account) {
        board.apply(new PictureChange(board.now().edition() + 1, List.of(account), List.of()));
    }

    void delete(String number) {
        board.apply(new PictureChange(board.now().edition() + 1, List.of(), List.of(number)));
        book.drop(number, contact -> true);
    }

    static Account account(String number, boolean enabled, int maxContacts) {
        Map<DigestAlgorithm, byte[]> ha1 = new EnumMap<>(DigestAlgorithm.class);
        for (DigestAlgorithm algorithm : DigestAlgorithm.values()) {
            ha1.put(algorithm, DigestHash.of(algorithm).ha1(number, "carillon", SECRET));
        }
        return new Account(new Line(new Party(number, "Name " + number), 25, enabled), maxContacts, ha1);
    }

    List<String> contacts(String number) {
        List<String> uris = new ArrayList<>();
        book.targets(number).forEach(target -> uris.add(target.uri()));
        return uris;
    }
}
