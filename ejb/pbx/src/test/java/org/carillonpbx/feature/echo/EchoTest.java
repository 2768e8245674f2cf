package org.carillonpbx.feature.echo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillonpbx.call.scenario.Pbx.seconds;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.carillonpbx.call.Utterance;
import org.carillonpbx.call.scenario.Pairwise;
import org.carillonpbx.call.scenario.Pbx;
import org.carillonpbx.call.scenario.Phone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EchoTest {
    private final Pbx pbx = new Pbx(locator -> List.of(new Echo()));
    private final Phone phone = pbx.phone("201");

    @AfterEach
    void nothingIsLeftBehind() {
        pbx.endsWithNothingLeft();
    }

    @Test
    void theCallerHearsItselfUntilItHangsUp() {
        phone.calls("*43");

        assertThat(pbx.wire()).containsExactly("200 201");
        assertThat(phone.isTold()).containsExactly(new Utterance.Prompt("echo-test"), new Utterance.Tone("beep"));
        assertThat(phone.hears()).isEmpty();
        phone.hasHeardItAll();
        assertThat(phone.hears()).contains("201");
        phone.hangsUp();
        assertThat(pbx.legs()).isZero();
    }

    @Test
    void aKeyCutsTheWordsShort() {
        phone.calls("*43");
        phone.presses('1');

        assertThat(phone.hears()).contains("201");
    }

    @Test
    void aHandsetBesideItsPhoneIsHungUpInTheEnd() {
        phone.calls("*43");
        pbx.after(Echo.LONGEST.minus(seconds(1)));
        assertThat(pbx.legs()).isOne();
        pbx.after(seconds(1));

        assertThat(pbx.wire()).endsWith("BYE 201 NORMAL");
    }

    @Test
    void aCallerWithoutAnOfferGetsOurs() {
        phone.callsWithoutOffer("*43");
        phone.confirmsWithAnswer();
        phone.hasHeardItAll();

        assertThat(phone.hears()).contains("201");
    }

    @Test
    void aCallerWhoseCodecsNobodySpeaksIsTurnedAway() {
        phone.callsWithForeignCodec("*43");

        assertThat(pbx.wire()).containsExactly("488 201");
    }

    @Test
    void thereIsNoPortLeft() {
        pbx.portsLeft(0);
        phone.calls("*43");

        assertThat(pbx.wire()).containsExactly("503 201");
    }

    static Stream<Consumer<Phone>> beginnings() {
        return Stream.of(caller -> caller.calls("*43"), caller -> caller.callsWithoutOffer("*43"), caller -> {
            caller.calls("*43");
            caller.holds();
        });
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void anyTwoThingsMayHappen(Consumer<Phone> beginning) {
        assertThat(new Pairwise(() -> {
                            Pbx other = new Pbx(locator -> List.of(new Echo()));
                            beginning.accept(other.phone("201"));
                            return other;
                        })
                        .tryAll())
                .isPositive();
    }
}
