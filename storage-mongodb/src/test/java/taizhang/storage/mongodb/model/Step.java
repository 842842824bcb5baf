// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb.model;

/** What can happen next, and what is then. */
record Step<S>(Object action, S next) {}
