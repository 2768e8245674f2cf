package org.carillonpbx.feature.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillonpbx.call.scenario.Pbx.seconds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.call.Dictation;
import org.carillonpbx.call.LegEvent;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.PromptBook;
import org.carillonpbx.call.Utterance;
import org.carillonpbx.call.scenario.Pairwise;
import org.carillonpbx.call.scenario.Pbx;
import org.carillonpbx.call.scenario.Phone;
import org.junit.jupiter.api.Test;

class PromptByPhoneTest {
    private static final Utterance SAID = new Utterance.Kept("abc");

    private final List<String> ordered = new ArrayList<>();
    private boolean full;
    private final Pbx pbx = pbx();
    private final Phone phone = pbx.phone("201");

    private final class Typist implements Dictation {
        @Override
        public boolean begin(LegId leg) {
            ordered.add("begin");
            return !full;
        }

        @Override
        public void end(LegId leg) {
            ordered.add("end");
        }

        @Override
        public void keep(LegId leg, String prompt, String extension) {
            ordered.add("keep " + prompt + " for " + extension);
        }

        @Override
        public void discard(LegId leg) {
            ordered.add("discard");
        }
    }

    private static final class Book implements PromptBook {
        @Override
        public boolean opensTo(String extension) {
            return extension.equals("201");
        }

        @Override
        public Optional<String> named(String digits) {
            return digits.equals("12") || digits.equals("13")
                    ? Optional.of("announcement-" + digits)
                    : Optional.empty();
        }

        @Override
        public boolean has(String prompt) {
            return prompt.equals("announcement-12");
        }
    }

    private Pbx pbx() {
        return new Pbx(locator -> List.of(new PromptByPhone(new Book(), new Typist())));
    }

    private static Utterance prompt(String name) {
        return new Utterance.Prompt(name);
    }

    private void presses(String digits) {
        digits.chars().forEach(digit -> phone.presses((char) digit));
    }

    private void hears(Utterance what) {
        assertThat(phone.isTold()).contains(what);
        phone.hasHeardItAll();
    }

    private void dictates(String number) {
        phone.calls(number);
        hears(new Utterance.Tone("beep"));
        presses("#");
    }

    private void isTakenDown(Optional<Utterance> sound) {
        pbx.happens(new LegEvent.Dictated(phone.leg(), sound));
    }

    private void isKept(boolean done) {
        pbx.happens(new LegEvent.Kept(phone.leg(), done));
    }

    private void itIsOver() {
        assertThat(pbx.legs()).isZero();
        pbx.endsWithNothingLeft();
    }

    @Test
    void aPromptIsChosenSpokenHeardAndKept() {
        phone.calls("*77");
        assertThat(phone.isTold()).containsExactly(prompt("enter-number"));
        presses("12#");
        hears(prompt("record-after-tone"));
        assertThat(ordered).containsExactly("begin");
        presses("#");
        isTakenDown(Optional.of(SAID));
        assertThat(phone.isTold()).contains(SAID, prompt("to-save-press"), prompt("to-record-again-press"));
        presses("1");
        assertThat(ordered).containsExactly("begin", "end", "keep announcement-12 for 201");
        isKept(true);
        hears(prompt("saved"));
        itIsOver();
    }

    @Test
    void theNumberCanBeDialledAtOnce() {
        phone.calls("*7713");
        hears(new Utterance.Tone("beep"));
        assertThat(ordered).containsExactly("begin");
        phone.hangsUp();
        assertThat(ordered).containsExactly("begin", "discard");
        itIsOver();
    }

    @Test
    void itCanBeSaidAgain() {
        dictates("*7712");
        isTakenDown(Optional.of(SAID));
        presses("2");
        hears(prompt("record-after-tone"));
        assertThat(ordered).containsExactly("begin", "end", "discard", "begin");
    }

    @Test
    void itCanBeThrownAway() {
        dictates("*7712");
        isTakenDown(Optional.of(SAID));
        presses("3");
        hears(prompt("deleted"));
        assertThat(ordered).containsExactly("begin", "end", "discard");
        itIsOver();
    }

    @Test
    void silenceEndsItAsAKeyDoes() {
        phone.calls("*7712");
        hears(new Utterance.Tone("beep"));
        isTakenDown(Optional.of(SAID));
        assertThat(phone.isTold()).contains(SAID);
    }

    @Test
    void whoSaidNothingIsAskedAgain() {
        dictates("*7712");
        isTakenDown(Optional.empty());
        assertThat(phone.isTold()).contains(prompt("too-short"), prompt("record-after-tone"));
    }

    @Test
    void whoPressesNothingHearsItThreeTimesAndChangesNothing() {
        dictates("*7712");
        isTakenDown(Optional.of(SAID));
        for (int hearing = 0; hearing < 3; hearing++) {
            hears(SAID);
            pbx.after(seconds(8));
        }
        hears(prompt("deleted"));
        assertThat(ordered).containsExactly("begin", "end", "discard");
        itIsOver();
    }

    @Test
    void whoHangsUpHavingPressedOneHasKeptIt() {
        dictates("*7712");
        isTakenDown(Optional.of(SAID));
        presses("1");
        phone.hangsUp();
        assertThat(ordered).endsWith("keep announcement-12 for 201");
        itIsOver();
    }

    @Test
    void whoHangsUpBeforeThatHasChangedNothing() {
        dictates("*7712");
        isTakenDown(Optional.of(SAID));
        phone.hangsUp();
        assertThat(ordered).containsExactly("begin", "end", "discard");
        itIsOver();
    }

    @Test
    void whatCannotBeKeptIsSaid() {
        dictates("*7712");
        isTakenDown(Optional.of(SAID));
        presses("1");
        isKept(false);
        hears(prompt("cannot-be-saved"));
        itIsOver();
    }

    @Test
    void whereNothingCanBeTakenDownThatIsSaid() {
        full = true;
        phone.calls("*7712");
        hears(new Utterance.Tone("beep"));
        hears(prompt("cannot-be-saved"));
        itIsOver();
    }

    @Test
    void whatIsNeverTakenDownIsNotWaitedFor() {
        dictates("*7712");
        pbx.after(seconds(8));
        hears(prompt("cannot-be-saved"));
        itIsOver();
    }

    @Test
    void aPromptIsHeardAgain() {
        phone.calls("*99");
        presses("13#");
        assertThat(phone.isTold()).as("there is none").contains(prompt("invalid-entry"));
        presses("12#");
        hears(prompt("announcement-12"));
        itIsOver();
    }

    @Test
    void aNumberIsAskedForThreeTimes() {
        phone.calls("*99");
        presses("5#");
        presses("5#");
        presses("5#");
        presses("12#");
        hears(prompt("too-many-attempts"));
        assertThat(ordered).isEmpty();
        itIsOver();
    }

    @Test
    void whoDialsNoNumberIsAskedAgainAndLetGo() {
        phone.calls("*77");
        pbx.after(seconds(60));
        assertThat(pbx.legs()).isZero();
        itIsOver();
    }

    @Test
    void whoMayNotIsTold() {
        for (String code : new String[] {"*77", "*7712", "*99"}) {
            Phone other = pbx.phone("202");
            other.calls(code);
            assertThat(other.isTold()).containsExactly(prompt("not-permitted"));
            other.hasHeardItAll();
        }
        assertThat(ordered).isEmpty();
        itIsOver();
    }

    @Test
    void aGuestThatBearsItsNumberMayNot() {
        phone.callsAsGuest("*77");
        assertThat(phone.isTold()).containsExactly(prompt("not-permitted"));
    }

    @Test
    void whateverHappensTwiceNothingFailsAndNothingIsLeft() {
        assertThat(new Pairwise(() -> {
                            Pbx dictating = pbx();
                            dictating.phone("201").calls("*7712");
                            return dictating;
                        })
                        .tryAll())
                .isPositive();
    }
}
