// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.verdict;

import taizhang.query.compliance.rule.Rule.Modality;

/** How a duty stands; never shown by colour alone. */
public enum State {
    MET("✓"),
    MISSED("✕"),
    AT_RISK("!"),
    NOT_DUE("○"),
    EXEMPT("∥"),
    NOT_APPLICABLE("–"),
    UNKNOWN("?");

    /** The colours of pages and print. */
    public enum Tone {
        GREEN,
        AMBER,
        RED,
        GREY
    }

    private final String symbol;

    State(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }

    /** A missed "generally" asks for a look, only a missed "must" is red. */
    public Tone tone(Modality modality) {
        return switch (this) {
            case MET -> Tone.GREEN;
            case AT_RISK -> Tone.AMBER;
            case MISSED -> modality == Modality.GENERALLY ? Tone.AMBER : Tone.RED;
            case NOT_DUE, EXEMPT, NOT_APPLICABLE, UNKNOWN -> Tone.GREY;
        };
    }
}
