// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.trial;

/** One way to hurt the ledger. */
public interface Part {

    /** How it is asked for on the command line. */
    String name();

    /**
     * Hurts the ledger and reports to the trial's findings.
     *
     * @return what was done and how often, in one line
     * @throws CannotRun when this machine lacks what the part needs
     */
    String run(Trial trial) throws Exception;
}
