package org.carillonpbx.identity.boundary;

/** A signed token (RFC 7515, 7519) and the session it stands for. */
public record IssuedToken(String token, Session session) {
    @Override
    public String toString() {
        return "IssuedToken[" + session.username() + "]";
    }
}
