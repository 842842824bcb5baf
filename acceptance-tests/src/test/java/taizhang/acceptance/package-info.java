// SPDX-License-Identifier: Apache-2.0
/** The program as its users meet it: a process of its own, its pages in a real browser, its API over HTTP. */
package taizhang.acceptance;
