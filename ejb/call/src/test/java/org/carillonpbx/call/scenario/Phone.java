package org.carillonpbx.call.scenario;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.Journey;
import org.carillonpbx.call.LegEvent;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Party;
import org.carillonpbx.call.Target;
import org.carillonpbx.call.Utterance;

/** A phone that does what the story says. It is in one call at a time: the one it made or was called for last. */
public final class Phone {
    private final Pbx pbx;
    private final String name;
    private final int place;
    private Optional<LegId> leg = Optional.empty();
    private Optional<Party> shows = Optional.empty();
    private Journey journey = Journey.direct();

    Phone(Pbx pbx, String name, int place) {
        this.pbx = pbx;
        this.name = name;
        this.place = place;
    }

    public String name() {
        return name;
    }

    /** The extension that it is registered for. */
    public String extension() {
        int slash = name.indexOf('/');
        return slash < 0 ? name : name.substring(0, slash);
    }

    /** The leg of its latest call. */
    public LegId leg() {
        return leg.orElseThrow(() -> new AssertionError(name + " is in no call"));
    }

    /** Who its display says is calling. */
    public Optional<Party> shows() {
        return shows;
    }

    /** How the call that it was called for last came to it. */
    public Journey journey() {
        return journey;
    }

    /** Whom its display says it has reached. */
    public Optional<Party> reached() {
        return leg.flatMap(pbx.recorder()::reachedBy);
    }

    /** The name of the phone that it hears; its own for an echo. */
    public Optional<String> hears() {
        return leg.flatMap(pbx.sound()::heardBy).map(pbx.recorder()::name);
    }

    /** What is being said to it. */
    public List<Utterance> isTold() {
        return leg.map(pbx.announcer()::saidTo).orElse(List.of());
    }

    /** The class of the music that it hears. */
    public Optional<String> hearsMusic() {
        return leg.flatMap(pbx.announcer()::musicFor);
    }

    /** It has heard all that was to be said. */
    public void hasHeardItAll() {
        pbx.happens(new LegEvent.Played(leg(), pbx.announcer().turn(leg())));
    }

    /** The end of something arrives that was to be said before. */
    public void hasHeardWhatWasSaidBefore() {
        pbx.happens(new LegEvent.Played(leg(), pbx.announcer().turn(leg()) - 1));
    }

    public Phone calls(String number) {
        return calls(number, Optional.of("offer of " + name));
    }

    /** Calls without an offer: expects ours in the 200. */
    public Phone callsWithoutOffer(String number) {
        return calls(number, Optional.empty());
    }

    /** Calls without an offer and acknowledges ringing: expects ours with it. */
    public Phone callsWithoutOfferAndAcknowledgesRinging(String number) {
        leg = Optional.of(pbx.incoming(this, number, Optional.empty(), Journey.direct(), true));
        return this;
    }

    public Phone callsWithForeignCodec(String number) {
        return calls(number, Optional.of(Sound.FOREIGN_CODEC));
    }

    public Phone callsWithGarbage(String number) {
        return calls(number, Optional.of(Sound.GARBAGE));
    }

    public void rings() {
        pbx.happens(new LegEvent.Rang(leg(), Optional.empty()));
    }

    /** Rings and plays something meanwhile: 183 with SDP. */
    public void ringsWithEarlyMedia() {
        pbx.happens(new LegEvent.Rang(leg(), Optional.of("early answer of " + name)));
    }

    /** Another phone behind the same hop is heard now. */
    public void isHeardThroughAnotherPhone() {
        pbx.happens(new LegEvent.Rang(leg(), Optional.of("early answer of another phone of " + name)));
    }

    public void answers() {
        answers(Optional.of("answer of " + name));
    }

    public void answersWithForeignCodec() {
        answers(Optional.of(Sound.FOREIGN_CODEC));
    }

    public void answersWithoutSdp() {
        answers(Optional.empty());
    }

    /** Says no with a final response. */
    public void rejects(int status) {
        pbx.happens(new LegEvent.Rejected(leg(), Cause.ofSipStatus(status), status >= 600));
    }

    /** Says no in the words of another network as well (Q.850). */
    public void rejects(int status, int q850) {
        OptionalInt said = OptionalInt.of(q850);
        pbx.happens(new LegEvent.Rejected(leg(), Cause.of(status, said), status >= 600, said));
    }

    /** Sends the call on to these numbers, the best first. */
    public void sendsOnTo(String... numbers) {
        pbx.happens(new LegEvent.Redirected(leg(), List.of(numbers), List.of()));
    }

    /** Sends the call on to another server. */
    public void sendsElsewhere(String uri) {
        pbx.happens(new LegEvent.Redirected(leg(), List.of(), List.of(uri)));
    }

    public void isBusy() {
        rejects(486);
    }

    public void declines() {
        rejects(603);
    }

    /** Acknowledges our answer. */
    public void confirms() {
        pbx.happens(new LegEvent.Confirmed(leg(), Optional.empty()));
    }

    /** Acknowledges our late offer with its answer. */
    public void confirmsWithAnswer() {
        pbx.happens(new LegEvent.Confirmed(leg(), Optional.of("answer of " + name)));
    }

    public void givesUp() {
        pbx.happens(new LegEvent.HungUp(leg(), Cause.CANCELLED));
    }

    public void hangsUp() {
        pbx.happens(new LegEvent.HungUp(leg(), Cause.NORMAL));
    }

    /** Hangs up for a reason that its own network gave (Q.850). */
    public void hangsUp(int q850) {
        pbx.happens(new LegEvent.HungUp(leg(), Cause.NORMAL, OptionalInt.of(q850)));
    }

    /** Its connection breaks. */
    public void isLost() {
        pbx.happens(new LegEvent.HungUp(leg(), Cause.LOST));
    }

    public void holds() {
        pbx.happens(new LegEvent.Reoffered(leg(), Optional.of("holding offer of " + name)));
    }

    public void resumes() {
        pbx.happens(new LegEvent.Reoffered(leg(), Optional.of("offer of " + name)));
    }

    public void reoffersForeignCodec() {
        pbx.happens(new LegEvent.Reoffered(leg(), Optional.of(Sound.FOREIGN_CODEC)));
    }

    /** Sends a re-INVITE without an offer: expects ours. */
    public void asksForOffer() {
        pbx.happens(new LegEvent.Reoffered(leg(), Optional.empty()));
    }

    /** Answers our offer by holding the call. */
    public void confirmsHolding() {
        pbx.happens(new LegEvent.Confirmed(leg(), Optional.of("holding answer of " + name)));
    }

    /** It has to be asked whether it is still there. */
    public void hasToBeRefreshed() {
        pbx.happens(new LegEvent.RefreshDue(leg()));
    }

    public void answersReoffer(int status) {
        Optional<String> sdp = status < 300 ? Optional.of("answer of " + name) : Optional.empty();
        pbx.happens(new LegEvent.ReofferAnswered(leg(), status, sdp));
    }

    public void presses(char digit) {
        pbx.happens(new LegEvent.DigitPressed(leg(), digit));
    }

    /** Sends no sound any more, for longer than the media timeout. */
    public void fallsSilent() {
        pbx.happens(new LegEvent.Silent(leg()));
    }

    /** Where it is reached. */
    Target target() {
        return new Target("sip:" + name, hop(), List.of());
    }

    String hop() {
        return "udp:" + address() + ":5060";
    }

    String address() {
        return "192.0.2." + place;
    }

    void invited(LegId invitedLeg, Party from, Journey travelled) {
        leg = Optional.of(invitedLeg);
        shows = Optional.of(from);
        journey = travelled;
    }

    /** Calls along a way that the call has come already. */
    public Phone calls(String number, Journey travelled) {
        leg = Optional.of(pbx.incoming(this, number, Optional.of("offer of " + name), travelled));
        return this;
    }

    /** Calls as a guest, who may bear any number. */
    public Phone callsAsGuest(String number) {
        leg = Optional.of(pbx.incoming(this, number, Optional.of("offer of " + name), Journey.ofGuest()));
        return this;
    }

    private Phone calls(String number, Optional<String> offer) {
        leg = Optional.of(pbx.incoming(this, number, offer, Journey.direct()));
        return this;
    }

    private void answers(Optional<String> sdp) {
        pbx.recorder().answered(leg());
        pbx.happens(new LegEvent.Answered(leg(), sdp));
    }

    /** Tells a digit by INFO. */
    public void tells(char digit) {
        pbx.happens(new LegEvent.DigitSignalled(leg(), digit));
    }
}
