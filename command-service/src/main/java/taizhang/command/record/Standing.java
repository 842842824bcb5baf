// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import taizhang.api.record.Details;
import taizhang.api.record.RecordId;

/**
 * What a record says now.
 *
 * @param version the number of its events
 */
public record Standing(RecordId record, Details details, Stage stage, long version) {}
