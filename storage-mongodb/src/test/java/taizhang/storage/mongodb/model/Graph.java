// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb.model;

import java.util.Arrays;

/** The edges of an explored model by state number, in flat arrays: millions of them must fit. */
final class Graph {

    private int[] offsets = new int[1024];
    private int[] targets = new int[4096];
    private int[] parents = new int[1024];
    private int nodes;
    private int edges;
    private int seen = 1;

    /** What follows are the edges of this state; states are begun in the order of their numbers. */
    void begin(int node) {
        if (node + 2 > offsets.length) {
            offsets = Arrays.copyOf(offsets, offsets.length * 2);
        }
        offsets[node] = edges;
        offsets[node + 1] = edges;
        nodes = node + 1;
    }

    void edge(int target) {
        if (edges == targets.length) {
            targets = Arrays.copyOf(targets, targets.length * 2);
        }
        targets[edges++] = target;
        offsets[nodes] = edges;
        if (target == seen) {
            if (target >= parents.length) {
                parents = Arrays.copyOf(parents, parents.length * 2);
            }
            parents[target] = nodes - 1;
            seen++;
        }
    }

    /** The state from which this one was first reached, so one step nearer to the initial state. */
    int parent(int node) {
        return parents[node];
    }

    int ends() {
        int ends = 0;
        for (int node = 0; node < nodes; node++) {
            if (offsets[node] == offsets[node + 1]) {
                ends++;
            }
        }
        return ends;
    }

    /** Goes back from the ends over the reversed edges; -1 if that reaches every state. */
    int firstThatReachesNoEnd() {
        int[] starts = new int[nodes + 1];
        for (int edge = 0; edge < edges; edge++) {
            starts[targets[edge] + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            starts[node + 1] += starts[node];
        }
        int[] sources = new int[edges];
        int[] filled = starts.clone();
        boolean[] reaches = new boolean[nodes];
        int[] queue = new int[nodes];
        int queued = 0;
        for (int node = 0; node < nodes; node++) {
            for (int edge = offsets[node]; edge < offsets[node + 1]; edge++) {
                sources[filled[targets[edge]]++] = node;
            }
            if (offsets[node] == offsets[node + 1]) {
                reaches[node] = true;
                queue[queued++] = node;
            }
        }
        for (int next = 0; next < queued; next++) {
            for (int in = starts[queue[next]]; in < starts[queue[next] + 1]; in++) {
                if (!reaches[sources[in]]) {
                    reaches[sources[in]] = true;
                    queue[queued++] = sources[in];
                }
            }
        }
        for (int node = 0; node < nodes; node++) {
            if (!reaches[node]) {
                return node;
            }
        }
        return -1;
    }
}
