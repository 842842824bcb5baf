// SPDX-License-Identifier: Apache-2.0
package taizhang.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;
import taizhang.web.security.Viewer;

/** Somebody who is logged in and reads pages. */
public record PageReader(MockMvc http, Viewer viewer, String language) {

    public static PageReader supervisor(MockMvc http) {
        return new PageReader(http, new Viewer("demo-supervisor", Role.SUPERVISOR, null), "zh-CN");
    }

    public static PageReader administrator(MockMvc http) {
        return new PageReader(http, new Viewer("demo-admin", Role.ADMINISTRATOR, null), "zh-CN");
    }

    public static PageReader secretary(MockMvc http, String bureau) {
        return new PageReader(http, new Viewer("secretary-" + bureau, Role.SECRETARY, new BureauId(bureau)), "zh-CN");
    }

    public PageReader inEnglish() {
        return new PageReader(http, viewer, "en");
    }

    public Document page(String address) throws Exception {
        return Jsoup.parse(text(address));
    }

    public String text(String address) throws Exception {
        return http.perform(get(address).with(login()).cookie(new Cookie("taizhang-language", language)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    public int answer(String address) throws Exception {
        return http.perform(get(address).with(login()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    /** Hands a form in that asks nothing; returns where it leads. */
    public String handIn(String address) throws Exception {
        MockHttpServletResponse answer = submit(address);
        assertThat(answer.getStatus()).isEqualTo(303);
        return String.valueOf(answer.getRedirectedUrl());
    }

    /** The page that a form answers with where it leads nowhere else. */
    public String sent(String address) throws Exception {
        MockHttpServletResponse answer = submit(address);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    public int answerToForm(String address) throws Exception {
        return submit(address).getStatus();
    }

    /** What a program gets that sends JSON. */
    public MockHttpServletResponse posted(String address, String json) throws Exception {
        return http.perform(post(address)
                        .contentType(MediaType.APPLICATION_JSON)
                        .accept(MediaType.APPLICATION_JSON)
                        .content(json)
                        .with(login()))
                .andReturn()
                .getResponse();
    }

    /** With the token of a page that everyone may open, as a browser would. */
    private MockHttpServletResponse submit(String address) throws Exception {
        MockHttpServletResponse page =
                http.perform(get("/").with(login())).andReturn().getResponse();
        String token = Jsoup.parse(page.getContentAsString(StandardCharsets.UTF_8))
                .selectFirst("input[name=_csrf]")
                .attr("value");
        return http.perform(post(address)
                        .param("_csrf", token)
                        .cookie(page.getCookies())
                        .with(login()))
                .andReturn()
                .getResponse();
    }

    public String header(String address, String name) throws Exception {
        return http.perform(get(address).with(login()))
                .andReturn()
                .getResponse()
                .getHeader(name);
    }

    private RequestPostProcessor login() {
        return authentication(new UsernamePasswordAuthenticationToken(
                viewer, "", List.of(new SimpleGrantedAuthority("ROLE_" + viewer.role()))));
    }
}
