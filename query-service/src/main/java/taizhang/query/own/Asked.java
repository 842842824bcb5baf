// SPDX-License-Identifier: Apache-2.0
package taizhang.query.own;

/** The filters exactly as they stand in the address; whatever is wrong with one, it comes back as it was typed. */
record Asked(String bureau, String kind, String state, String from, String to, String text, String page) {

    /** One with nothing in it is left out of links. */
    public boolean isNarrowed() {
        return !(kind + state + from + to + text).isBlank();
    }
}
