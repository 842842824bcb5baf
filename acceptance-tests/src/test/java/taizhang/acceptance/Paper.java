// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openqa.selenium.chrome.ChromeDriver;

/** A page as it comes out of the printer: on the sheets that it asks for itself, without backgrounds as browsers print. */
record Paper(List<Sheet> sheets) {

    private static final Pattern BOX = Pattern.compile("/MediaBox \\[\\s*0 0 ([0-9.]+) ([0-9.]+)\\s*]");

    /** Of 72nds of an inch. */
    record Sheet(long width, long height) {}

    static Paper of(ChromeDriver driver) {
        Map<String, Object> answer = driver.executeCdpCommand(
                "Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", false));
        return new Paper(sheets(Base64.getDecoder().decode((String) answer.get("data"))));
    }

    /** Only text and pictures are compressed in a PDF of Chromium, not what tells of its pages. */
    private static List<Sheet> sheets(byte[] pdf) {
        return BOX.matcher(new String(pdf, ISO_8859_1))
                .results()
                .map(box -> new Sheet(rounded(box.group(1)), rounded(box.group(2))))
                .toList();
    }

    private static long rounded(String points) {
        return Math.round(Double.parseDouble(points));
    }
}
