// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.measure;

/** What one thread does over and over. */
@FunctionalInterface
public interface Operation {

    /** @return how many events that were */
    int once() throws Exception;
}
