// SPDX-License-Identifier: Apache-2.0
/** Whether a payload may be a document to MongoDB: what it costs beside the text that it is. */
@NullMarked
package taizhang.benchmark.payload;

import org.jspecify.annotations.NullMarked;
