// SPDX-License-Identifier: Apache-2.0
package taizhang.web.layout;

class MessagesTest extends WordsInBothLanguages {}
