package io.github.aib4j.testing.server;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A certificate and its private key from PEM texts. Messages never quote any part of a key.
 *
 * @param chain the certificate, followed by its given issuers
 * @param key its private key
 */
record PemKey(List<X509Certificate> chain, PrivateKey key) {
    private static final Pattern SECTION =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");
    private static final String CERTIFICATE = "CERTIFICATE";
    private static final String KEY = "PRIVATE KEY";

    /** The signature algorithms by algorithm of the key. */
    private static final Map<String, String> SIGNATURES = Map.of(
            "RSA", "SHA256withRSA",
            "EC", "SHA256withECDSA",
            "EdDSA", "EdDSA");

    /**
     * Reads both. The texts may contain other sections, so the same text can be given twice.
     *
     * @throws IllegalArgumentException if there is no certificate or no key, or if the two do not belong together
     */
    static PemKey parse(String certificates, String privateKey) {
        List<X509Certificate> chain = chain(certificates);
        PrivateKey key = key(privateKey, chain.get(0).getPublicKey());
        return new PemKey(chain, key);
    }

    private static List<X509Certificate> chain(String text) {
        List<X509Certificate> chain = new ArrayList<>();
        for (MatchResult section : sections(text)) {
            if (section.group(1).equals(CERTIFICATE)) {
                chain.add(certificate(section.group()));
            }
        }
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("There is no certificate in this text; give PEM, which begins with"
                    + " -----BEGIN CERTIFICATE-----");
        }
        return chain;
    }

    private static X509Certificate certificate(String section) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(section.getBytes(StandardCharsets.US_ASCII)));
        } catch (CertificateException e) {
            throw new IllegalArgumentException("A certificate of this text cannot be read: " + e.getMessage(), e);
        }
    }

    private static PrivateKey key(String text, PublicKey publicKey) {
        byte[] encoded = encodedKey(text);
        String algorithm = publicKey.getAlgorithm();
        try {
            PrivateKey key = KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            if (!areOnePair(key, publicKey)) {
                throw new IllegalArgumentException("The key does not belong to the certificate; give the two that were"
                        + " made together, and the certificate of the server first");
            }
            return key;
        } catch (InvalidKeySpecException e) {
            throw new IllegalArgumentException(
                    "The key is not the " + algorithm + " key of the certificate; give the two"
                            + " that were made together"); // the cause could reveal the key
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("This Java cannot use a certificate with an " + algorithm + " key", e);
        }
    }

    private static byte[] encodedKey(String text) {
        List<MatchResult> sections = sections(text);
        Optional<MatchResult> key = sections.stream()
                .filter(section -> section.group(1).equals(KEY))
                .findFirst();
        if (key.isEmpty()) {
            Optional<String> other = sections.stream()
                    .map(section -> section.group(1))
                    .filter(name -> name.endsWith(KEY))
                    .findFirst();
            throw new IllegalArgumentException(
                    other.map(name -> "The key is '" + name + "'; convert it with: openssl pkcs8 -topk8 -nocrypt")
                            .orElse("There is no key in this text; give PEM, which begins with -----BEGIN PRIVATE"
                                    + " KEY-----"));
        }
        try {
            return Base64.getMimeDecoder().decode(key.get().group(2));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The key is not valid Base64; give the whole file as it is");
        }
    }

    private static List<MatchResult> sections(String text) {
        return SECTION.matcher(text).results().toList();
    }

    private static boolean areOnePair(PrivateKey key, PublicKey publicKey) throws GeneralSecurityException {
        String name = SIGNATURES.getOrDefault(publicKey.getAlgorithm(), publicKey.getAlgorithm());
        byte[] text = "aib".getBytes(StandardCharsets.US_ASCII);
        Signature signature = Signature.getInstance(name);
        signature.initSign(key);
        signature.update(text);
        byte[] signed = signature.sign();
        signature.initVerify(publicKey);
        signature.update(text);
        return signature.verify(signed);
    }

    /** Shows nothing of the key. */
    @Override
    public String toString() {
        return "PemKey[" + chain.get(0).getSubjectX500Principal() + "]";
    }
}
