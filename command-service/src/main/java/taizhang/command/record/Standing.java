// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import taizhang.api.record.Details;
import taizhang.api.record.RecordId;
import taizhang.codec.LedgerJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a record says now.
 *
 * @param version the number of its events
 */
public record Standing(RecordId record, Details details, Stage stage, long version) {

    /** The record as a body of the API would say it. */
    public ObjectNode body() {
        ObjectNode body = LedgerJson.mapper().valueToTree(details);
        body.remove("type");
        return body;
    }
}
