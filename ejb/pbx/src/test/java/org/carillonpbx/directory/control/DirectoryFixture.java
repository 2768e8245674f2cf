package org.carillonpbx.directory.control;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.carillonpbx.directory.boundary.DirectoryPicture;
import org.carillonpbx.directory.boundary.ExtensionChange;
import org.carillonpbx.directory.boundary.NewExtension;
import org.carillonpbx.numbering.boundary.Numbering;
import org.carillonpbx.persistence.TestDatabase;
import org.carillonpbx.vault.boundary.TestVault;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** The directory on a real database, its picture swapped after each commit as the container would. */
final class DirectoryFixture implements AutoCloseable {
    static final String SECRET = "correct horse battery";
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    final TestDatabase database = TestDatabase.migrated();
    final Numbering numbering = new Numbering(database.dataSource());
    final ExtensionRules rules = new ExtensionRules(VALIDATOR);
    final Credentials credentials = new Credentials(TestVault.open(), "carillon");
    final PictureBoard board = new PictureBoard();
    final DirectoryPicture picture = new DirectoryPicture(board);

    DirectoryFixture() {
        load();
    }

    void load() {
        board.replace(database.inTransaction(entities -> new PictureSource(entities, credentials).load()));
    }

    /** A change in a transaction; what is published of it goes to the picture once it has committed. */
    <T> T change(Function<ExtensionBook, T> work) {
        List<PictureChange> published = new ArrayList<>();
        T result = database.inTransaction(
                entities -> work.apply(new ExtensionBook(entities, rules, credentials, numbering, published::add)));
        published.forEach(board::apply);
        return result;
    }

    void create(String number) {
        change(book -> book.create(List.of(extension(number)), false));
    }

    int seed(String setting) {
        return database.inTransaction(entities -> new DemoExtensions(
                        entities, new ExtensionBook(entities, rules, credentials, numbering, board::apply))
                .seed(setting));
    }

    void delete(String number) {
        change(book -> {
            book.delete(number, OptionalLong.empty());
            return number;
        });
    }

    <T> T search(Function<ExtensionSearch, T> work) {
        return database.inTransaction(entities -> work.apply(new ExtensionSearch(entities)));
    }

    static NewExtension extension(String number) {
        return extension(number, "Name " + number, SECRET, "");
    }

    static NewExtension extension(String number, String name, String secret, String email) {
        return new NewExtension(number, name, secret, email, "", true, OptionalInt.empty(), OptionalInt.empty());
    }

    static ExtensionChange rename(String name) {
        return new ExtensionChange(
                Optional.of(name),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public void close() {
        database.close();
    }
}
