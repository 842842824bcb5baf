// SPDX-License-Identifier: Apache-2.0
package taizhang.web.vault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taizhang.api.Refused;
import taizhang.api.person.PersonId;
import taizhang.storage.Document;
import taizhang.storage.memory.MemoryDocumentStore;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PeopleVaultTest {

    private static final PersonId ONE = person(1);
    private static final PersonId OTHER = person(2);

    private final MemoryDocumentStore documents = new MemoryDocumentStore();

    @TempDir
    private Path work;

    private Path folder;
    private PeopleVault vault;

    @BeforeEach
    void a_vault_beside_the_ledger() {
        folder = VaultPlace.beside(work.resolve("data"));
        vault = at(folder, null);
    }

    @Test
    void gives_names_back_also_rare_ones_and_those_of_many_peoples() {
        vault.keep(ONE, "𠮷阿卜杜拉·买买提");
        vault.keep(OTHER, "张三");
        assertThat(at(folder, null).name(ONE)).contains("𠮷阿卜杜拉·买买提");
        vault.keep(ONE, "王五");
        assertThat(vault.name(ONE)).contains("王五");
        assertThat(vault.name(OTHER)).contains("张三");
        assertThat(vault.name(person(3))).isEmpty();
    }

    @Test
    void lies_beside_the_data_folder_and_is_its_owners_alone() throws IOException {
        vault.keep(ONE, "张三");
        assertThat(folder).isEqualTo(work.resolve("data.vault"));
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .hasSize(2)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void leaves_no_name_in_documents_or_keys() throws IOException {
        vault.keep(ONE, "Zhang San");
        String stored = everything();
        assertThat(stored).contains("nonce").doesNotContain("Zhang").doesNotContain(encoded("Zhang San"));
    }

    @Test
    void forgets_a_name_and_its_key_for_ever() throws IOException {
        vault.keep(ONE, "张三");
        vault.keep(OTHER, "李四");
        Document kept = documents.get("vault/" + ONE);
        byte[] key = Files.readAllBytes(folder.resolve("people").resolve(ONE + ".key"));
        vault.shred(ONE);
        vault.shred(ONE);

        assertThat(vault.name(ONE)).isEmpty();
        assertThat(everything()).doesNotContain(new String(key, ISO_8859_1));
        assertThat(vault.name(OTHER)).contains("李四");
        // Whoever kept a backup of the ledger has the ciphertext, and that is all.
        documents.put(kept);
        assertThat(vault.name(ONE)).isEmpty();
    }

    @Test
    void does_not_open_what_was_moved_to_another_person() throws IOException {
        vault.keep(ONE, "张三");
        vault.keep(OTHER, "李四");
        Path keys = folder.resolve("people");
        documents.put(
                new Document("vault/" + OTHER, 9, documents.get("vault/" + ONE).body()));
        assertThat(vault.name(OTHER)).as("another's ciphertext").isEmpty();
        Files.copy(keys.resolve(ONE + ".key"), keys.resolve(OTHER + ".key"), StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> vault.name(OTHER)).isInstanceOf(VaultClosed.class);
    }

    @Test
    void with_another_master_key_or_none_says_so_and_makes_no_new_one() throws IOException {
        vault.keep(ONE, "张三");
        String other = Base64.getEncoder().encodeToString(Sealed.freshKey());
        assertThatThrownBy(() -> at(folder, other).name(ONE))
                .isInstanceOf(VaultClosed.class)
                .hasMessageContaining("not wrapped under this master key");

        Files.delete(folder.resolve("master.key"));
        assertThatThrownBy(() -> vault.name(ONE)).isInstanceOf(VaultClosed.class);
        assertThatThrownBy(() -> vault.keep(OTHER, "李四"))
                .isInstanceOf(VaultClosed.class)
                .hasMessageContaining("put it back");
        assertThat(folder.resolve("master.key")).doesNotExist();
    }

    @Test
    void takes_a_master_key_from_the_configuration_of_a_server() {
        String master = Base64.getEncoder().encodeToString(Sealed.freshKey());
        at(folder, master).keep(ONE, "张三");
        assertThat(at(folder, master).name(ONE)).contains("张三");
        assertThat(folder.resolve("master.key")).doesNotExist();
        assertThatThrownBy(() -> at(folder, "short").keep(OTHER, "李四"))
                .isInstanceOf(VaultClosed.class)
                .hasMessageContaining("32 bytes");
    }

    @Test
    void without_a_place_is_closed() {
        PeopleVault nowhere = new PeopleVault(documents, VaultPlace.NOWHERE);
        assertThat(nowhere.isOpen()).isFalse();
        assertThatThrownBy(() -> nowhere.keep(ONE, "张三"))
                .isInstanceOf(VaultClosed.class)
                .hasMessageContaining("taizhang.vault.folder");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\u3000", "\u200b", "a\u202eb", "张\u0000三", "长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长"})
    void refuses_what_is_no_name(String name) {
        assertThatThrownBy(() -> vault.keep(ONE, name)).isInstanceOf(Refused.class);
        assertThat(documents.scan("", null, 1)).isEmpty();
        assertThat(folder).doesNotExist();
    }

    private PeopleVault at(Path place, String master) {
        return new PeopleVault(documents, new VaultPlace(place, master));
    }

    /** All bytes of documents and key files, as text of one character each. */
    private String everything() throws IOException {
        StringBuilder all = new StringBuilder();
        documents.scan("", null, 100).forEach(document -> all.append(new String(document.body(), ISO_8859_1)));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), ISO_8859_1));
            }
        }
        return all.toString();
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static PersonId person(int number) {
        return new PersonId("00000000-0000-7000-8000-%012d".formatted(number));
    }
}
