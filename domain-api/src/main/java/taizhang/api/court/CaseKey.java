// SPDX-License-Identifier: Apache-2.0
package taizhang.api.court;

import java.util.regex.Pattern;
import taizhang.api.Problem;
import taizhang.api.Refused;

/** 案号, the one name of a case in the ledger: a number of the court, never the parties. */
final class CaseKey {

    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

    /** Words that stand between or before parties and in no number of a court. */
    private static final Pattern PARTIES = Pattern.compile("诉|与|某|原告|被告|第三人|申请人|上诉人|、|，|\\bvs?\\b");

    private CaseKey() {}

    /** @throws Refused {@link Problem#CASE_KEY} for what has no digit or speaks of parties */
    static void require(String key) {
        if (!DIGIT.matcher(key).find() || PARTIES.matcher(key).find()) {
            throw Refused.field("caseKey", Problem.CASE_KEY);
        }
    }
}
