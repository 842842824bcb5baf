// SPDX-License-Identifier: Apache-2.0
package taizhang.web.upload;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.Text;

/** What a file may be called. It is stored under its hash anyway; the name is for people and for their own disks. */
final class FileName {

    private static final int LONGEST = 120;
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:(//|\\\\\\\\).*", Pattern.DOTALL);
    private static final Pattern FOREIGN = Pattern.compile("[/\\\\:*?\"<>|\\p{Cntrl}]");
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "clock$");
    private static final Pattern NUMBERED_DEVICE = Pattern.compile("(com|lpt)[0-9¹²³]");

    private FileName() {}

    /**
     * @return the name as it will be shown
     * @throws Refused {@link Problem#URL_NOT_ALLOWED} for an address, {@link Problem#FILE_NAME} for what no disk should
     *     be given as a name
     */
    static String of(String given) {
        if (ADDRESS.matcher(given.strip()).matches()) {
            throw Refused.field(UploadedFiles.FIELD, Problem.URL_NOT_ALLOWED);
        }
        String name = clean(given);
        if (FOREIGN.matcher(name).find() || name.startsWith(".") || name.endsWith(".") || isDevice(name)) {
            throw refused();
        }
        return name;
    }

    /** Lower case, without the dot; empty where there is none. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String clean(String given) {
        try {
            String name = Text.required(UploadedFiles.FIELD, given, LONGEST);
            if (name.indexOf('\n') >= 0 || name.indexOf('\t') >= 0 || name.indexOf('\r') >= 0) {
                throw refused();
            }
            return name;
        } catch (Refused refused) {
            throw refused.problem() == Problem.FIELD_REQUIRED ? refused : refused();
        }
    }

    private static boolean isDevice(String name) {
        int dot = name.indexOf('.');
        String stem = (dot < 0 ? name : name.substring(0, dot)).strip().toLowerCase(Locale.ROOT);
        return DEVICES.contains(stem) || NUMBERED_DEVICE.matcher(stem).matches();
    }

    private static Refused refused() {
        return Refused.field(UploadedFiles.FIELD, Problem.FILE_NAME);
    }
}
