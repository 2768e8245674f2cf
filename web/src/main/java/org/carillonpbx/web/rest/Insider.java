package org.carillonpbx.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.carillonpbx.web.security.Caller;

/**
 * Who may see the server's inside (figures, reasons of ill health): administrators, and this machine itself, where
 * monitoring agents live. A reverse proxy on this machine is not this machine: it says for whom it asks.
 */
@RequestScoped
public class Insider {
    @Inject
    private Caller caller;

    @Inject
    private HttpServletRequest http;

    boolean present() {
        boolean forwarded = http.getHeader("X-Forwarded-For") != null || http.getHeader("Forwarded") != null;
        return caller.admin() || (!forwarded && loopback(http.getRemoteAddr()));
    }

    static boolean loopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress(); // a literal: nothing is looked up
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
