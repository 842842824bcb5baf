// SPDX-License-Identifier: Apache-2.0
package taizhang.web.security;

/**
 * What a login rested on. Once either number has grown (a role was granted, the account closed, the password changed),
 * whatever the login opened is over.
 */
record Stamp(long account, long credential) {}
