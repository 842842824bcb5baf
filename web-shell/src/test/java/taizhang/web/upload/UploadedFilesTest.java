// SPDX-License-Identifier: Apache-2.0
package taizhang.web.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.evidence.EvidenceFile;
import taizhang.storage.memory.MemoryDocumentStore;
import taizhang.web.content.Contents;
import taizhang.web.content.Wanted;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UploadedFilesTest {

    private static final String LOGIN = "secretary-ty-ga";

    private final MemoryDocumentStore documents = new MemoryDocumentStore();
    private final Contents contents = new Contents(documents);
    private final UploadedFiles files =
            new UploadedFiles(contents, new Wanted(documents, Clock.systemUTC()), documents);

    @Nested
    class A_name {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "../../x.pdf",
                    "a/b.pdf",
                    "a\\b.pdf",
                    "C:x.pdf",
                    "nul.pdf",
                    "COM1.pdf",
                    ".pdf",
                    "x.pdf.",
                    "a\u0000.pdf",
                    "a\u202efdp.pdf",
                    "a\nb.pdf",
                    "a?.pdf"
                })
        void that_no_disk_should_be_given_is_refused(String name) {
            assertThat(refusal(name, Samples.PDF).problem()).isEqualTo(Problem.FILE_NAME);
        }

        @Test
        void of_300_characters_is_refused() {
            assertThat(refusal("长".repeat(300) + ".pdf", Samples.PDF).problem()).isEqualTo(Problem.FILE_NAME);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "http://example.org/a.pdf",
                    "HTTPS://10.0.0.1/a.pdf",
                    "file:///etc/passwd",
                    "gopher://x/a.pdf",
                    "http://169.254.169.254/a.pdf",
                    "http://[::1]/a.pdf"
                })
        void that_is_an_address_is_refused_and_nothing_is_fetched(String name) {
            assertThat(refusal(name, Samples.PDF).problem()).isEqualTo(Problem.URL_NOT_ALLOWED);
        }

        @Test
        void is_kept_as_its_author_writes_it() {
            assertThat(take("会议记录 (第2稿).PDF", Samples.PDF).name()).isEqualTo("会议记录 (第2稿).PDF");
        }
    }

    @Nested
    class What_a_file_holds {

        @ParameterizedTest
        @ValueSource(strings = {"a.exe", "a.html", "a.svg", "a.js", "a.zip", "a", "a.docm", "a.url"})
        void must_be_of_a_kind_that_is_kept(String name) {
            assertThat(refusal(name, Samples.PDF).problem()).isEqualTo(Problem.FILE_TYPE);
        }

        @Test
        void must_be_what_its_extension_says() {
            byte[] program = "MZ\u0090\0\u0003".getBytes(ISO_8859_1);
            byte[] page = "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>".getBytes(UTF_8);
            assertThat(refusal("a.xlsx", program).problem()).isEqualTo(Problem.FILE_TYPE);
            assertThat(refusal("a.xlsx", page).problem()).isEqualTo(Problem.FILE_TYPE);
            assertThat(refusal("a.txt", page).problem()).isEqualTo(Problem.FILE_TYPE);
            assertThat(refusal("a.jpg", Samples.PDF).problem()).isEqualTo(Problem.FILE_TYPE);
            assertThat(refusal("a.pdf", Samples.photo()).problem()).isEqualTo(Problem.FILE_TYPE);
            assertThat(refusal("a.xlsx", Samples.docx(Map.of())).problem()).isEqualTo(Problem.FILE_TYPE);
        }

        @Test
        void may_be_text_in_the_charsets_of_the_country() {
            byte[] national = "学习记录，第一季度".getBytes(Charset.forName("GB18030"));
            assertThat(take("记录.txt", national).type()).isEqualTo("text/plain");
            assertThat(take("记录.csv", "单位,人数\n天元,12\n".getBytes(UTF_8)).type()).isEqualTo("text/csv");
        }

        @Test
        void must_not_be_empty() {
            assertThat(refusal("a.txt", new byte[0]).problem()).isEqualTo(Problem.FIELD_REQUIRED);
        }

        @Test
        void must_not_run_or_be_locked() {
            assertThat(reason(refusal("a.doc", Samples.compound("_VBA_PROJECT"))))
                    .isEqualTo("macro");
            assertThat(reason(refusal("a.xls", Samples.compound("EncryptedPackage"))))
                    .isEqualTo("password");
            assertThat(reason(refusal("a.docx", Samples.docx(Map.of("word/vbaProject.bin", new byte[] {1})))))
                    .isEqualTo("macro");
            // A locked document is no ZIP at all.
            assertThat(refusal("a.docx", Samples.compound("EncryptedPackage")).problem())
                    .isEqualTo(Problem.FILE_TYPE);
        }

        @Test
        void may_be_an_ordinary_document() {
            assertThat(take("a.docx", Samples.docx(Map.of())).type()).contains("wordprocessingml");
            assertThat(take("a.doc", Samples.compound("WordDocument")).type()).isEqualTo("application/msword");
            assertThat(take("a.ofd", Samples.zip(Map.of("OFD.xml", "<OFD/>".getBytes(UTF_8))))
                            .type())
                    .isEqualTo("application/ofd");
        }
    }

    @Nested
    class A_structure_that_is_not_safe {

        @Test
        void packs_too_tightly() {
            byte[] bomb = Samples.docx(Map.of("word/media/a.bin", new byte[30 << 20]));
            assertThat(refusal("a.docx", bomb).problem()).isEqualTo(Problem.FILE_UNSAFE);
        }

        @Test
        void has_too_many_parts() {
            Map<String, byte[]> parts = new LinkedHashMap<>();
            for (int part = 0; part < 1_001; part++) {
                parts.put("word/media/" + part, new byte[] {1});
            }
            assertThat(refusal("a.docx", Samples.docx(parts)).problem()).isEqualTo(Problem.FILE_UNSAFE);
        }

        @Test
        void holds_another_package() {
            byte[] nested = Samples.zip(Map.of("x", new byte[] {1}));
            assertThat(refusal("a.docx", Samples.docx(Map.of("word/media/x", nested)))
                            .problem())
                    .isEqualTo(Problem.FILE_UNSAFE);
        }

        @Test
        void leaves_its_folder() {
            assertThat(refusal("a.docx", Samples.docx(Map.of("../x.xml", new byte[] {1})))
                            .problem())
                    .isEqualTo(Problem.FILE_UNSAFE);
        }

        @Test
        void declares_entities_in_whatever_charset() {
            String laughs = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>";
            for (Charset charset : new Charset[] {UTF_8, java.nio.charset.StandardCharsets.UTF_16}) {
                byte[] document = Samples.docx(Map.of("word/styles.xml", laughs.getBytes(charset)));
                assertThat(reason(refusal("a.docx", document))).isEqualTo("entities");
            }
        }
    }

    @Nested
    class A_picture {

        @Test
        void is_kept_without_what_it_tells_besides_its_pixels() throws IOException {
            EvidenceFile photo = take("会场.jpg", Samples.photo());
            EvidenceFile drawing = take("示意图.png", Samples.drawing());

            assertThat(photo.original()).isNotNull().isNotEqualTo(photo.hash());
            assertThat(text(photo)).doesNotContain(Samples.PLACE).doesNotContain("hidden");
            assertThat(text(drawing)).doesNotContain(Samples.PLACE);
            assertThat(pixels(kept(photo))).isEqualTo(pixels(Samples.picture("jpg")));
            assertThat(pixels(kept(drawing))).isEqualTo(pixels(Samples.picture("png")));
        }

        @Test
        void still_says_which_way_is_up() {
            EvidenceFile photo = take("会场.jpg", Samples.photo());
            int exif = text(photo).indexOf("Exif");

            assertThat(exif).isPositive();
            assertThat(Orientation.in(java.util.Arrays.copyOfRange(kept(photo), exif, exif + 40)))
                    .isEqualTo(6);
        }

        @Test
        void that_is_bare_already_stays_as_it_is() {
            assertThat(take("a.png", Samples.picture("png")).original()).isNull();
        }

        @Test
        void that_breaks_off_is_refused() {
            byte[] whole = Samples.picture("jpg");
            assertThat(refusal("a.jpg", java.util.Arrays.copyOf(whole, whole.length / 2))
                            .problem())
                    .isEqualTo(Problem.FILE_TYPE);
        }
    }

    @Test
    void more_than_20_MB_are_refused_and_leave_nothing() {
        byte[] large = java.util.Arrays.copyOf(Samples.PDF, (int) UploadedFiles.MOST_BYTES + 1);
        assertThat(refusal("a.pdf", large).problem()).isEqualTo(Problem.BODY_TOO_LARGE);
        assertThat(documents.scan("", null, 10)).isEmpty();
    }

    @Test
    void what_another_brought_is_not_found_by_its_hash_alone() {
        EvidenceFile mine = take("a.pdf", Samples.PDF);
        assertThat(files.find(mine.hash(), "b.pdf", LOGIN)).hasValue(mine.called("b.pdf"));
        assertThat(files.find(mine.hash(), "a.pdf", "secretary-ty-sf")).isEmpty();
        assertThat(files.find(mine.hash(), "a.docx", LOGIN)).isEmpty();
    }

    private EvidenceFile take(String name, byte[] bytes) {
        try {
            return files.take(name, new ByteArrayInputStream(bytes), LOGIN);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Refused refusal(String name, byte[] bytes) {
        Refused refused = catchThrowableOfType(Refused.class, () -> take(name, bytes));
        assertThat(refused).as("refusal of %s", name).isNotNull();
        assertThat(documents.scan("content/", null, 1)).isEmpty();
        return refused;
    }

    private static String reason(Refused refused) {
        return (String) refused.faults().getFirst().arguments().getFirst();
    }

    private byte[] kept(EvidenceFile file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            contents.write(file.hash(), out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    private String text(EvidenceFile file) {
        return new String(kept(file), ISO_8859_1);
    }

    private static int[] pixels(byte[] picture) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
