package vn.tiendo.reporting.signature;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A certificate authority for tests: its own certificate, those of people and of a time-stamp authority. */
@SuppressWarnings("JavaUtilDate") // what the library takes
public final class TestAuthority {

    static final Instant NOW = Instant.parse("2024-06-18T03:00:00Z");
    private static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2034-01-01T00:00:00Z");

    private long serial = 1;
    private final KeyPair keys = pair();
    final X509Certificate certificate = issue("CN=Test CA,C=VN", keys, BEGIN, END, true, false);
    private final KeyPair stampKeys = pair();
    private final X509Certificate stampCertificate = issue("CN=Test TSA,C=VN", stampKeys, BEGIN, END, false, true);

    /** A key of its own and its certificates. */
    KeyStore.PrivateKeyEntry entry(String name) {
        KeyPair own = pair();
        return new KeyStore.PrivateKeyEntry(own.getPrivate(), new Certificate[] {
            issue("CN=" + name + ",O=UBND phường Lái Thiêu,C=VN", own, BEGIN, END, false, false), certificate});
    }

    /** PKCS#12 and its password, as they lie in the folder of keys. */
    public void key(Path folder, String name, Instant from, Instant to) {
        KeyPair own = pair();
        store(folder, name, own.getPrivate(), issue("CN=" + name + ",O=UBND phường Lái Thiêu,C=VN", own, from, to, false, false));
    }

    public void key(Path folder, String name) {
        key(folder, name, BEGIN, END);
    }

    /** Answers as a time-stamp authority does (RFC 3161). */
    byte[] stamp(byte[] request) {
        try {
            TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", stampKeys.getPrivate(), stampCertificate),
                new JcaDigestCalculatorProviderBuilder().build().get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                new ASN1ObjectIdentifier("1.2.3.4"));
            tokens.addCertificates(new JcaCertStore(List.of(stampCertificate, certificate)));
            return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                .generate(new TimeStampRequest(request), BigInteger.valueOf(++serial), new Date()).getEncoded();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** That none of its certificates is revoked by then. */
    byte[] revocations(Instant now) {
        try {
            return new X509v2CRLBuilder(new X500Name("CN=Test CA,C=VN"), Date.from(now))
                .setNextUpdate(Date.from(now.plus(Duration.ofDays(1))))
                .build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())).getEncoded();
        } catch (IOException | OperatorCreationException e) {
            throw new AssertionError(e);
        }
    }

    private void store(Path folder, String name, PrivateKey key, X509Certificate own) {
        try (OutputStream file = Files.newOutputStream(Files.createDirectories(folder).resolve(name + ".p12"))) {
            keyStore(key, own, "secret".toCharArray()).store(file, "secret".toCharArray());
            Files.writeString(folder.resolve(name + ".password"), "secret\n");
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private KeyStore keyStore(PrivateKey key, X509Certificate own, char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            store.setKeyEntry("key", key, password, new Certificate[] {own, certificate});
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private X509Certificate issue(String subject, KeyPair of, Instant from, Instant to, boolean authority, boolean stamps) {
        try {
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(new X500Name("CN=Test CA,C=VN"),
                BigInteger.valueOf(++serial), Date.from(from), Date.from(to), new X500Name(subject), of.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(authority ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                : KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            if (stamps) {
                builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            }
            return new JcaX509CertificateConverter().getCertificate(
                builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(3072);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
