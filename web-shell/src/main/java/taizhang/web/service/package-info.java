// SPDX-License-Identifier: Apache-2.0
/** What a service needs to run as a process of its own beside others. */
@NullMarked
package taizhang.web.service;

import org.jspecify.annotations.NullMarked;
