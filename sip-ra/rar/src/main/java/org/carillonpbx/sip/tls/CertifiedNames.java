package org.carillonpbx.sip.tls;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/** The SIP domains and addresses that a certificate speaks for (RFC 5922 §7.1); wildcards speak for nobody (§7.2). */
public final class CertifiedNames {

    private static final int DNS = 2;
    private static final int URI = 6;
    private static final int IP = 7;
    private static final String SIP = "sip:";

    private CertifiedNames() {}

    /** Whether it is for that host: a domain name or an IP address. */
    public static boolean speaksFor(X509Certificate certificate, String host) {
        String wanted = host.toLowerCase(Locale.ROOT);
        return of(certificate).contains(wanted);
    }

    static List<String> of(X509Certificate certificate) {
        List<String> sip = new ArrayList<>();
        List<String> dns = new ArrayList<>();
        boolean named = false;
        for (List<?> name : alternatives(certificate)) {
            String value = String.valueOf(name.get(1)).toLowerCase(Locale.ROOT);
            switch ((Integer) name.get(0)) {
                case URI -> {
                    if (value.startsWith(SIP) && value.indexOf('@') < 0) {
                        sip.add(value.substring(SIP.length()));
                    }
                    named = true;
                }
                case DNS, IP -> {
                    dns.add(value);
                    named = true;
                }
                default -> named |= false;
            }
        }
        List<String> found = sip.isEmpty() ? dns : sip; // a SIP URI says it best
        return named ? found : commonNames(certificate);
    }

    private static Collection<List<?>> alternatives(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null ? List.of() : names;
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }

    private static List<String> commonNames(X509Certificate certificate) {
        try {
            return new LdapName(certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(Rdn::getValue)
                            .map(value -> String.valueOf(value).toLowerCase(Locale.ROOT))
                            .toList();
        } catch (InvalidNameException e) {
            return List.of();
        }
    }
}
