// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;
import tools.jackson.databind.json.JsonMapper;

/** One Chromium; what it is asked in words of a reader: log in, open, fill in, press, read. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LONGEST_SCRIPT = Duration.ofMinutes(2);

    private static final int MOST_TABS = 80;

    final ChromeDriver driver;
    private final WebDriverWait wait;
    private String address = "";

    private Browser(ChromeDriver driver) {
        this.driver = driver;
        this.wait = new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50));
    }

    static Optional<Path> binary() {
        return onPath("chromium", "chromium-browser", "google-chrome");
    }

    static Optional<Path> chromedriver() {
        return onPath("chromedriver");
    }

    private static Optional<Path> onPath(String... names) {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browser open() {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions()
                .setBinary(binary().orElseThrow().toFile())
                .addArguments(
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        // A page that still scrolls smoothly can't be clicked.
                        "--force-prefers-reduced-motion",
                        "--user-data-dir=" + freshProfile());
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        // Of what a page does only its requests are looked at.
        options.setExperimentalOption("perfLoggingPrefs", Map.of("enableNetwork", true, "enablePage", false));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver().orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    private static Path freshProfile() {
        try {
            return Files.createTempDirectory("taizhang-browser");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets who was logged in and what was asked elsewhere, and looks at this site from now on. */
    Browser at(Site site) {
        address = site.address();
        requests();
        complaints();
        driver.get(address + "/login");
        driver.manage().deleteAllCookies();
        return this;
    }

    Browser loggedIn(String login) {
        driver.manage().deleteAllCookies();
        open("/login");
        fill("username", login);
        fill("password", Program.DEMO_PASSWORD);
        find("main form[method=post] button.btn-primary[type=submit]").click();
        until(_ -> !driver.getCurrentUrl().contains("/login"));
        return this;
    }

    Browser open(String path) {
        driver.get(path.startsWith("http") ? path : address + path);
        return this;
    }

    /** The screen of a phone, or of a desk. */
    Browser wide(int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 800, "deviceScaleFactor", 1, "mobile", pixels < 600));
        return this;
    }

    WebElement find(String css) {
        return wait.until(_ -> driver.findElement(By.cssSelector(css)));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** Replaces what the field says; a date field takes an ISO date whatever the browser's locale. */
    Browser fill(String name, String value) {
        WebElement field = find("[name='" + name + "']");
        if ("date".equals(field.getDomAttribute("type"))) {
            driver.executeScript("arguments[0].value = arguments[1]", field, value);
        } else {
            field.clear();
            field.sendKeys(value);
        }
        return this;
    }

    Browser choose(String name, String value) {
        find("[name='%s'] option[value='%s'], [name='%s'][value='%s']".formatted(name, value, name, value))
                .click();
        return this;
    }

    /** Goes on by the Tab key until the field of that name has the focus. */
    WebElement tabTo(String name) {
        for (int presses = 0; presses < MOST_TABS; presses++) {
            WebElement focused = driver.switchTo().activeElement();
            if (name.equals(focused.getDomAttribute("name"))) {
                return focused;
            }
            focused.sendKeys(Keys.TAB);
        }
        throw new AssertionError("the Tab key does not lead to " + name);
    }

    /** Sends the form of the page and waits for the page that comes after it. */
    Browser send() {
        return press("main form[method=post] button:is(.btn-primary, .btn-danger)[type=submit]");
    }

    /** Presses what leads to another page and waits for that page. */
    Browser press(String css) {
        find(css);
        return leave(all(css).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElseThrow(() -> new AssertionError(css + " can't be seen on " + path())));
    }

    /** Follows the first link of the page that says so. */
    Browser follow(String words) {
        return leave(driver.findElements(By.linkText(words)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link %s on %s:%n%s".formatted(words, path(), text()))));
    }

    private Browser leave(WebElement by) {
        driver.executeScript("arguments[0].left = true", find("main"));
        by.click();
        // Between two documents the driver answers with errors of many kinds; the last one is told if no page comes.
        new WebDriverWait(driver, PATIENCE)
                .ignoring(WebDriverException.class)
                .until(_ -> driver.executeScript("const main = document.querySelector('main');"
                                + "return main !== null && !main.left && document.readyState === 'complete'")
                        .equals(true));
        return this;
    }

    /** Opens whatever the form of the page has folded away. */
    Browser unfold() {
        for (WebElement fold : all("main form details:not([open]) > summary")) {
            fold.click();
        }
        return this;
    }

    <T> T until(ExpectedCondition<T> condition) {
        return wait.until(condition);
    }

    /** What a script in the page answers as a list of strings. */
    List<String> texts(String script, Object... arguments) {
        return ((List<?>) driver.executeScript(script, arguments))
                .stream().map(String::valueOf).toList();
    }

    /** What a script answers later on, by the function that is its last argument. */
    List<String> textsLater(String script, Object... arguments) {
        driver.manage().timeouts().scriptTimeout(LONGEST_SCRIPT);
        return ((List<?>) driver.executeAsyncScript(script, arguments))
                .stream().map(String::valueOf).toList();
    }

    /** Paths with their queries of all links of this page that stay with the program. */
    List<String> links() {
        return texts("return [...document.querySelectorAll('a[href]')].map(link => link.href)").stream()
                .filter(href -> href.startsWith(address + "/"))
                .map(href -> href.substring(address.length()).replaceAll("#.*", ""))
                .toList();
    }

    String text() {
        return find("main").getText();
    }

    /** Addresses of all requests that pages made since this was last asked. */
    List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> JsonMapper.shared().readTree(entry.getMessage()).get("message"))
                .filter(message -> message.get("method").asString().equals("Network.requestWillBeSent"))
                .map(message -> message.at("/params/request/url").asString())
                .toList();
    }

    /** What the browser complained of since this was last asked, such as a script that the policy forbids. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    String address() {
        return address;
    }

    String path() {
        return driver.getCurrentUrl().substring(address.length());
    }

    @Override
    public void close() {
        driver.quit();
    }
}
