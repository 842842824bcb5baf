// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import taizhang.query.compliance.verdict.Verdict;
import taizhang.web.directory.Directory.Bureau;

/** One duty of one bureau and how it stands. */
public record Cell(Bureau bureau, Verdict verdict) {}
