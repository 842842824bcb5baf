// SPDX-License-Identifier: Apache-2.0
package taizhang.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Where rules come from: those of the program, and those that a city lays over them in a folder of its own. */
public final class RuleFiles {

    /** By name: a folder that was built before may still hold a file that is no longer one of them. */
    static final List<String> SHIPPED =
            List.of("branch.yml", "central-group.yml", "court.yml", "filing.yml", "law-publicity.yml");

    private static final String NAMES = ".*\\.ya?ml";

    private RuleFiles() {}

    /** @throws RuleFault where a file is wrong */
    public static RuleBook shipped() {
        RuleBook book = RuleBook.empty();
        for (String name : SHIPPED) {
            try (InputStream text = RuleFiles.class.getResourceAsStream(name)) {
                book = book.and(
                        name, new String(Objects.requireNonNull(text, name).readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("the rule file " + name + " can't be read", e);
            }
        }
        return book;
    }

    /**
     * With the files of a folder in order of their names; a folder that is not there holds none.
     *
     * @throws RuleFault where a file is wrong
     */
    public static RuleBook with(RuleBook book, Path folder) {
        RuleBook all = book;
        for (Path file : files(folder)) {
            try {
                all = all.and(String.valueOf(file.getFileName()), Files.readString(file));
            } catch (MalformedInputException e) {
                throw new RuleFault(
                        RuleFault.Kind.SYNTAX,
                        new RulePlace(String.valueOf(file.getFileName()), null, null, null),
                        "UTF-8");
            } catch (IOException e) {
                throw new UncheckedIOException("the rule file " + file + " can't be read", e);
            }
        }
        return all;
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).matches(NAMES))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " can't be read", e);
        }
    }
}
