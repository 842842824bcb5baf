// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No named server is at hand here to show that its address was understood. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FreshDatabaseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mongodb://h:1",
                "mongodb://h:1/",
                "mongodb://h:1/?replicaSet=rs0",
                "mongodb://a:1@h:1/?replicaSet=rs0",
                "mongodb://a:1@h1:1,h2:2/users?replicaSet=rs0",
                "mongodb://a:1@h:1/ledger?authSource=users&taizhang.standalone=true"
            })
    void stands_beside_the_named_one_with_the_same_login(String named) {
        Address address = Address.of(FreshDatabase.withDatabase(named, "t"));
        assertThat(address.database()).isEqualTo("t");
        assertThat(address.uri().getRequiredReplicaSetName())
                .isEqualTo(Address.of(named).uri().getRequiredReplicaSetName());
        assertThat(address.uri().getCredential())
                .isEqualTo(Address.of(named).uri().getCredential());
    }
}
