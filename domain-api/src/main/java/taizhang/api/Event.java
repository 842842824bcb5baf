// SPDX-License-Identifier: Apache-2.0
package taizhang.api;

/**
 * A fact that happened and was acknowledged; it is never edited or deleted.
 *
 * <p>Its name on disk (such as {@code study.session-held.v1}) is given by the event codec and never derives from a
 * class name, so classes may move freely.
 */
public interface Event {}
