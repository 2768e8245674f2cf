package org.carillonpbx.directory.control;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.carillonpbx.digest.boundary.DigestAlgorithm;
import org.carillonpbx.digest.boundary.DigestHash;
import org.carillonpbx.directory.boundary.Account;
import org.carillonpbx.directory.boundary.Extension;
import org.carillonpbx.directory.boundary.ExtensionCreated;
import org.carillonpbx.directory.boundary.ExtensionQuery;
import org.carillonpbx.directory.boundary.NewExtension;
import org.carillonpbx.page.boundary.Page;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Problem.Kind;
import org.carillonpbx.problem.boundary.Violation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExtensionBookTest {
    private final DirectoryFixture directory = new DirectoryFixture();

    @AfterEach
    void close() {
        directory.close();
    }

    @Test
    void aNewExtensionCanRegisterAsSoonAsItIsCommitted() {
        directory.create("1001");

        Account account = directory.picture.account("1001").orElseThrow();
        assertThat(account.ha1(DigestAlgorithm.SHA_256))
                .contains(DigestHash.of(DigestAlgorithm.SHA_256).ha1("1001", "carillon", DirectoryFixture.SECRET));
        assertThat(account.algorithms()).containsExactly(DigestAlgorithm.SHA_256, DigestAlgorithm.MD5);
        assertThat(directory.picture.current().extensions()).containsKey("1001");
        assertThat(directory.picture.party("1001").orElseThrow().name()).isEqualTo("Name 1001");
    }

    @Test
    void theSecretAndItsHashLieNowhereInTheDatabase() {
        directory.create("1001");

        byte[] ha1 = DigestHash.of(DigestAlgorithm.SHA_256).ha1("1001", "carillon", DirectoryFixture.SECRET);
        String rows = directory.database.text(
                "select string_agg(g::text || encode(g.sealed, 'escape'), ' ') from carillon.device_digests g");
        assertThat(rows)
                .doesNotContain(DirectoryFixture.SECRET)
                .doesNotContain(new String(ha1, US_ASCII))
                .contains("SHA-256")
                .contains("MD5");
    }

    @Test
    void aPictureLoadedAnewEqualsTheOneThatGrew() {
        directory.create("1001");
        directory.create("1002");
        directory.delete("1001");
        long version = directory.picture.version();
        DirectoryFixture other = directory;
        PictureBoard fresh = new PictureBoard();
        fresh.replace(other.database.inTransaction(entities -> new PictureSource(entities, other.credentials).load()));

        assertThat(fresh.now().edition()).isEqualTo(version);
        assertThat(fresh.now().dialPlan()).isEqualTo(directory.picture.current());
        assertThat(fresh.now().accounts().get("1002").ha1(DigestAlgorithm.MD5).orElseThrow())
                .isEqualTo(directory
                        .picture
                        .account("1002")
                        .orElseThrow()
                        .ha1(DigestAlgorithm.MD5)
                        .orElseThrow());
    }

    @Test
    void aGeneratedSecretIsLongAndToldOnce() {
        ExtensionCreated created = directory
                .change(book -> book.create(List.of(DirectoryFixture.extension("1001", "Ann", "", "")), false))
                .get(0);

        String secret = created.generatedSecret().orElseThrow();
        assertThat(secret).hasSize(24).matches("[A-Za-z0-9]+");
        assertThat(directory.picture.account("1001").orElseThrow().ha1(DigestAlgorithm.SHA_256))
                .contains(DigestHash.of(DigestAlgorithm.SHA_256).ha1("1001", "carillon", secret));
        assertThat(created.toString()).doesNotContain(secret);
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        NewExtension wrong = DirectoryFixture.extension("1a", "Ann\u0007", "1a", "nobody");

        Problem problem = problem(() -> directory.change(book -> book.create(List.of(wrong), false)));

        assertThat(problem.kind()).isEqualTo(Kind.INVALID);
        assertThat(problem.violations())
                .extracting(Violation::field)
                .containsExactlyInAnyOrder("number", "name", "secret", "email");
    }

    @Test
    void emergencyNumbersAreNobodys() {
        for (String number : List.of("911", "9911", "933", "112")) {
            assertThat(problem(() -> directory.create(number)).violations())
                    .containsExactly(new Violation("number", "this is an emergency number"));
        }
    }

    @Test
    void weakSecretsAreRefused() {
        for (String secret : List.of("1001", "short", "aaaaaaaaaaaaaaaa", "x1001-abcdefghi")) {
            NewExtension weak = DirectoryFixture.extension("1001", "Ann", secret, "");
            assertThat(problem(() -> directory.change(book -> book.create(List.of(weak), false)))
                            .violations())
                    .extracting(Violation::field)
                    .containsExactly("secret");
        }
    }

    @Test
    void namesHaveAnEnd() {
        NewExtension endless = DirectoryFixture.extension("1001", "x".repeat(81), "", "");

        assertThat(problem(() -> directory.change(book -> book.create(List.of(endless), false)))
                        .violations())
                .containsExactly(new Violation("name", "at most 80 characters"));
    }

    @Test
    void aTakenNumberIsAConflict() {
        directory.create("1001");

        Problem problem = problem(() -> directory.create("1001"));

        assertThat(problem.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(problem.violations()).extracting(Violation::field).containsExactly("number");
    }

    @Test
    void manyAreMadeTogetherOrNotAtAll() {
        List<NewExtension> all = List.of(
                DirectoryFixture.extension("2001"),
                DirectoryFixture.extension("2002", "Bob", "short", ""),
                DirectoryFixture.extension("2001"));

        Problem problem = problem(() -> directory.change(book -> book.create(all, true)));

        assertThat(problem.violations())
                .extracting(Violation::field)
                .containsExactlyInAnyOrder("[1].secret", "[2].number");
        Optional<Extension> found2001 = directory.search(search -> search.find("2001"));
        assertThat(found2001).isEmpty();
        assertThat(directory.picture.size()).isZero();
    }

    @Test
    void thousandsAreMadeInOneGoAndInOneEdition() {
        List<NewExtension> all = new ArrayList<>();
        for (int i = 10_000; i < 12_000; i++) {
            all.add(DirectoryFixture.extension(Integer.toString(i)));
        }
        long before = directory.picture.version();

        directory.change(book -> book.create(all, true));

        assertThat(directory.picture.size()).isEqualTo(2_000);
        assertThat(directory.picture.version()).isEqualTo(before + 1);
        directory.load();
        assertThat(directory.picture.size()).isEqualTo(2_000);
    }

    @Test
    void aChangeChangesWhatItNames() {
        directory.create("1001");
        Extension before = find("1001");

        Extension after =
                directory.change(book -> book.change("1001", DirectoryFixture.rename("Ann"), OptionalLong.of(0)));

        assertThat(after.name()).isEqualTo("Ann");
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(after.ringSeconds()).isEqualTo(before.ringSeconds());
        assertThat(after.createdAt()).isEqualTo(before.createdAt());
        assertThat(find("1001")).isEqualTo(after);
        assertThat(directory.picture.party("1001").orElseThrow().name()).isEqualTo("Ann");
    }

    @Test
    void whoReadAnOlderVersionMayNotOverwriteTheNewer() {
        directory.create("1001");
        directory.change(book -> book.change("1001", DirectoryFixture.rename("Ann"), OptionalLong.of(0)));

        Problem problem = problem(() ->
                directory.change(book -> book.change("1001", DirectoryFixture.rename("Bob"), OptionalLong.of(0))));

        assertThat(problem.kind()).isEqualTo(Kind.OUTDATED);
        assertThat(find("1001").name()).isEqualTo("Ann");
        assertThat(problem(() -> directory.change(book -> {
                            book.delete("1001", OptionalLong.of(0));
                            return book;
                        }))
                        .kind())
                .isEqualTo(Kind.OUTDATED);
    }

    @Test
    void aNewSecretReplacesTheOldInThePictureAndRaisesTheVersion() {
        directory.create("1001");

        String secret = directory.change(book -> book.regenerateSecret("1001", OptionalLong.empty()));

        assertThat(directory.picture.account("1001").orElseThrow().ha1(DigestAlgorithm.SHA_256))
                .contains(DigestHash.of(DigestAlgorithm.SHA_256).ha1("1001", "carillon", secret));
        assertThat(find("1001").version()).isEqualTo(1);
        assertThat(directory.database.text("select count(*) from carillon.device_digests"))
                .isEqualTo("2");
    }

    @Test
    void anImpossibleChangeIsRefused() {
        directory.create("1001");

        assertThat(problem(() -> directory.change(
                                book -> book.change("1001", DirectoryFixture.rename("a\nb"), OptionalLong.empty())))
                        .violations())
                .extracting(Violation::field)
                .containsExactly("name");
        assertThat(problem(() -> directory.change(
                                book -> book.change("4711", DirectoryFixture.rename("Ann"), OptionalLong.empty())))
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void aDeletedExtensionIsGoneWithItsDevicesButRememberedForAWhile() {
        directory.create("1001");

        directory.delete("1001");

        Optional<Extension> found1001 = directory.search(search -> search.find("1001"));
        assertThat(found1001).isEmpty();
        assertThat(directory.database.text("select count(*) from carillon.device_digests"))
                .isEqualTo("0");
        assertThat(directory.picture.account("1001")).isEmpty();
        assertThat(directory.picture.departed("1001")).isPresent();
    }

    @Test
    void searchFindsInNumberNameAndEmailAndTakesTheTextAsItIs() {
        directory.change(book -> book.create(
                List.of(
                        DirectoryFixture.extension("1001", "Ann 100%", "", "ann@example.com"),
                        DirectoryFixture.extension("201", "Bob", "", "bob@example.com"),
                        DirectoryFixture.extension("31", "Cy_d", "", "")),
                true));

        assertThat(numbers("EXAMPLE", "number", false)).containsExactly("201", "1001");
        assertThat(numbers("%", "number", false)).containsExactly("1001");
        assertThat(numbers("_", "number", false)).containsExactly("31");
        assertThat(numbers("", "name", true)).containsExactly("31", "201", "1001");
        assertThat(numbers("' or 1=1 --", "number", false)).isEmpty();
        assertThat(problem(() -> numbers("", "sealed", false)).kind()).isEqualTo(Kind.MALFORMED);
    }

    @Test
    void pagesTellTheTotal() {
        directory.change(book ->
                book.create(List.of(DirectoryFixture.extension("1001"), DirectoryFixture.extension("1002")), true));

        Page<Extension> page = directory.search(search -> search.search(new ExtensionQuery("", "number", false, 1, 1)));

        assertThat(page.total()).isEqualTo(2);
        assertThat(page.rows()).extracting(Extension::number).containsExactly("1002");
    }

    @Test
    void demonstrationExtensionsAreMadeAtTheVeryFirstStartOnly() {
        assertThat(directory.seed("1001:correct horse battery,1002:battery horse correct"))
                .isEqualTo(2);
        assertThat(find("1002").name()).isEqualTo("Demo 1002");
        directory.delete("1001");
        directory.delete("1002");

        assertThat(directory.seed("1001:correct horse battery")).isZero();
    }

    @Test
    void whereThereAreExtensionsNoneAreMadeForDemonstration() {
        directory.create("4001");

        assertThat(directory.seed("1001:correct horse battery")).isZero();
        Optional<Extension> found1001 = directory.search(search -> search.find("1001"));
        assertThat(found1001).isEmpty();
    }

    private Extension find(String number) {
        return directory.search(search -> search.find(number)).orElseThrow();
    }

    private List<String> numbers(String text, String sort, boolean descending) {
        return directory
                .search(search -> search.search(new ExtensionQuery(text, sort, descending, 0, 100)))
                .rows()
                .stream()
                .map(Extension::number)
                .toList();
    }

    private static Problem problem(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(Problem.class);
        return Optional.ofNullable(catchThrowableOfType(Problem.class, call)).orElseThrow();
    }

    @Test
    void aRoomsNumberIsNotGivenToAnExtension() {
        directory.numbering.take("room", "3000");

        Problem refused = catchThrowableOfType(Problem.class, () -> directory.create("3000"));
        assertThat(refused.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(refused.violations()).containsExactly(new Violation("number", "there is a room 3000 already"));
    }

    @Test
    void anExtensionThatIsGoneGivesItsNumberBack() {
        directory.create("1001");
        assertThat(directory.numbering.takeAll("room", List.of("1001"))).containsEntry("1001", "extension");
        directory.delete("1001");

        assertThat(directory.numbering.takeAll("room", List.of("1001"))).isEmpty();
    }
}
