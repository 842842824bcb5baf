// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import taizhang.acceptance.Paper.Sheet;

/** What supervisors hang on a wall or lay into a file. A sheet's size is told in 72nds of an inch: A4 is 595 by 842. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@InDemoCity
@InBrowser
class PrintTest {

    private static final Sheet A3_LANDSCAPE = new Sheet(1191, 842);
    private static final Sheet A4_LANDSCAPE = new Sheet(842, 595);
    private static final Sheet A4 = new Sheet(595, 842);

    private final Browser browser;

    PrintTest(Program program, Browser browser) {
        this.browser = browser.at(program).wide(1280).loggedIn("demo-supervisor");
    }

    @AfterEach
    void back_to_the_screen() {
        browser.driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        browser.wide(1280);
    }

    @Test
    void the_city_comes_on_A3_landscape_with_all_its_bureaus() {
        browser.open("/city?year=2022");
        List<String> bureaus = rows("table.matrix");
        assertThat(bureaus).hasSizeGreaterThan(5);

        assertThat(printed(A3_LANDSCAPE, 3)).isEmpty();

        assertThat(rows("table.matrix")).isEqualTo(bureaus);
        assertThat(headsThatDoNotRepeat()).isEmpty();
    }

    @Test
    void the_city_by_one_rule_says_which_one_though_there_is_no_form_on_paper() {
        browser.open("/city?year=2022&rule=ZXZ-01");

        assertThat(printed(A3_LANDSCAPE, 3)).isEmpty();

        assertThat(headsThatDoNotRepeat()).isEmpty();
        assertThat(browser.text()).contains("ZXZ-01");
    }

    @Test
    void a_bureau_comes_on_A4_landscape() {
        browser.open("/bureaus/ty-ga/timeline?year=2022");

        assertThat(printed(A4_LANDSCAPE, 4)).isEmpty();
    }

    @Test
    void a_why_comes_on_A4() {
        browser.open("/compliance/ZXZ-01/2022-Q4/ty-ga");

        assertThat(printed(A4, 2)).isEmpty();
    }

    /** The margins of the theme: 12 mm where it is landscape, 15 mm where not; a CSS pixel is three quarters of a point. */
    private List<String> printed(Sheet sheet, int most) {
        List<Sheet> sheets = Paper.of(browser.driver).sheets();
        assertThat(sheets).hasSizeBetween(1, most).containsOnly(sheet);
        double margin = (sheet.width() > sheet.height() ? 12 : 15) / 25.4 * 72;
        browser.driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        browser.wide((int) ((sheet.width() - 2 * margin) / 0.75));
        return browser.texts("""
                const page = document.documentElement.clientWidth;
                const seen = e => e.getClientRects().length > 0 && getComputedStyle(e).visibility !== 'hidden'
                    && !e.closest('.visually-hidden');
                const all = css => [...document.querySelectorAll(css)].filter(seen);
                const said = e => e.tagName + '.' + e.className + ' ' + e.textContent.trim().slice(0, 20);
                const ofTheScreen = all('header nav, nav, form, button, input, select, textarea, .btn, .masthead');
                const cut = all('main *').filter(e => !e.closest('svg') && e.getBoundingClientRect().right > page + 1);
                const scrolled = all('main *').filter(e => !e.closest('svg') && e.scrollWidth > e.clientWidth + 1
                    && e.clientWidth > 0 && getComputedStyle(e).overflowX !== 'visible');
                const dark = all('body, main, main section, main table').filter(e => {
                    const [r, g, b, a] = getComputedStyle(e).backgroundColor.match(/[0-9.]+/g).map(Number);
                    return a !== 0 && r + g + b < 600 && getComputedStyle(e).printColorAdjust === 'exact';
                });
                return [...ofTheScreen.map(e => 'of the screen only: ' + said(e)), ...cut.map(e => 'cut off: ' + said(e)),
                    ...scrolled.map(e => 'scrolled away: ' + said(e)), ...dark.map(e => 'dark: ' + said(e))];
                """);
    }

    private List<String> rows(String table) {
        return browser.texts("""
                return [...document.querySelectorAll(arguments[0] + ' tbody th[scope=row]')]
                    .filter(e => e.getClientRects().length > 0).map(e => e.innerText.trim().split('\\n')[0])
                """, table);
    }

    private List<String> headsThatDoNotRepeat() {
        return browser.texts("""
                return [...document.querySelectorAll('main table thead')]
                    .map(head => getComputedStyle(head).display).filter(display => display !== 'table-header-group')
                """);
    }
}
