// SPDX-License-Identifier: Apache-2.0
package taizhang.web.seal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.notice.Figures;
import taizhang.codec.LedgerJson;

/**
 * Seals figures: what comes back is text that a form can carry, and that opens only as it was sealed.
 *
 * <p>Promises that figures which open were worked out by a program of this ledger. Does not promise that they are the
 * newest, which their position tells, nor anything against whoever can read the document table, who could write to the
 * log as well.
 */
public final class FigureSeal {

    /** The longest that a body of the API takes as one text. */
    public static final int LONGEST = 100_000;

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "figures of a notice, 1\n".getBytes(StandardCharsets.UTF_8);
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final SealKey key;

    FigureSeal(SealKey key) {
        this.key = key;
    }

    /** @throws Refused {@link Problem#FIGURES_TOO_MANY} where they would make a text longer than {@link #LONGEST} */
    public String seal(Figures figures) {
        byte[] packed = pack(LedgerJson.mapper().writeValueAsBytes(figures));
        String sealed = TEXT.encodeToString(packed) + "." + TEXT.encodeToString(mark(packed));
        if (sealed.length() > LONGEST) {
            throw Refused.field(
                    "figures", Problem.FIGURES_TOO_MANY, figures.figures().size(), Figures.MOST);
        }
        return sealed;
    }

    /** @throws Refused {@link Problem#FIGURES_UNSEALED} for anything that this ledger did not seal */
    public Figures open(String sealed) {
        int dot = sealed.indexOf('.');
        byte[] packed = bytes(sealed.substring(0, Math.max(dot, 0)));
        // Nothing is unpacked or parsed before it is known to be ours.
        if (dot < 0 || !MessageDigest.isEqual(mark(packed), bytes(sealed.substring(dot + 1)))) {
            throw unsealed();
        }
        return LedgerJson.mapper().readValue(unpack(packed), Figures.class);
    }

    private byte[] mark(byte[] packed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.bytes(), ALGORITHM));
            mac.update(PURPOSE);
            return mac.doFinal(packed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException noBase64) {
            throw unsealed();
        }
    }

    private static Refused unsealed() {
        return Refused.field("figures", Problem.FIGURES_UNSEALED);
    }

    private static byte[] pack(byte[] plain) {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static byte[] unpack(byte[] packed) {
        try (var inflater = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return inflater.readAllBytes();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
