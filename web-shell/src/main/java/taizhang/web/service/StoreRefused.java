// SPDX-License-Identifier: Apache-2.0
package taizhang.web.service;

/** A service can't start on the store it was given; the message is all that the operator sees. */
final class StoreRefused extends RuntimeException {

    StoreRefused(String sentence) {
        super(sentence);
    }
}
