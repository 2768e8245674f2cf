package org.carillonpbx.web.faces.live;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carillonpbx.livecall.boundary.LiveCall;
import org.carillonpbx.registrar.boundary.Registration;
import org.carillonpbx.web.faces.text.Notices;

/** The live parts of the pages: one picture a request, and what can be done to what it shows. */
@Named
@RequestScoped
public class Board {
    private static final int GLANCE = 8;

    private Sight sight;
    private PictureWords words;
    private Notices notices;
    private Picture picture;

    @Inject
    void use(Sight sight, PictureWords words, Notices notices) {
        this.sight = sight;
        this.words = words;
        this.notices = notices;
    }

    public Picture getPicture() {
        if (picture == null) {
            picture = sight.now();
        }
        return picture;
    }

    public List<Registration> getNewestPhones() {
        return getPicture().phoneList().stream()
                .sorted((a, b) -> b.registeredAt().compareTo(a.registeredAt()))
                .limit(GLANCE)
                .toList();
    }

    /** How many phones each extension has registered. */
    public Map<String, Long> getPhonesByExtension() {
        return getPicture().phoneList().stream()
                .collect(Collectors.groupingBy(Registration::extension, Collectors.counting()));
    }

    /** The phones registered with one number. */
    public List<Registration> phonesOf(String extension) {
        return getPicture().phoneList().stream()
                .filter(phone -> phone.extension().equals(extension))
                .toList();
    }

    public String since(LiveCall call) {
        return words.clockStart(call).toString();
    }

    public void hangUp(String id) {
        if (sight.hangUp(id)) {
            notices.done("calls.hungUp");
        } else {
            notices.done("calls.gone");
        }
        picture = null;
    }

    public void drop(String extension, String contact) {
        notices.done(sight.drop(extension, contact) ? "phones.dropped" : "phones.gone", extension);
        picture = null;
    }
}
