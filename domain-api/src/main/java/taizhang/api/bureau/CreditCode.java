// SPDX-License-Identifier: Apache-2.0
package taizhang.api.bureau;

import java.util.Locale;
import java.util.regex.Pattern;
import taizhang.api.Problem;
import taizhang.api.Refused;

/**
 * 统一社会信用代码 (GB 32100-2015): 18 characters without I, O, S, V and Z. A wrong check character is no reason to refuse
 * it, because some codes in official use have one; pages warn of it.
 */
public record CreditCode(String value) {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern SHAPE = Pattern.compile("[" + CHARACTERS + "]{18}");
    private static final int MODULUS = 31;

    public CreditCode {
        value = value.toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw Refused.field("creditCode", Problem.ID_INVALID, "credit_code");
        }
    }

    /** Whether the last character is the one that the others ask for. */
    public boolean checks() {
        int weight = 1;
        int sum = 0;
        for (int index = 0; index < value.length() - 1; index++) {
            sum += CHARACTERS.indexOf(value.charAt(index)) * weight;
            weight = weight * 3 % MODULUS;
        }
        int check = (MODULUS - sum % MODULUS) % MODULUS;
        return CHARACTERS.charAt(check) == value.charAt(value.length() - 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
