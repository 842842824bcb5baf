// SPDX-License-Identifier: Apache-2.0
package taizhang.query.todo;

import java.util.Objects;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import taizhang.projection.Views;
import taizhang.query.asof.AsOf;
import taizhang.web.directory.Bureaus;
import taizhang.web.directory.Directory;
import taizhang.web.security.Viewer;

/** 待办: what waits for a secretary in the own bureau and those below it. Only ever as it is now. */
@Controller
class ToDoPage {

    private final Views views;
    private final Bureaus bureaus;

    ToDoPage(Views views, Bureaus bureaus) {
        this.views = views;
        this.bureaus = bureaus;
    }

    @GetMapping("/todo")
    ModelAndView page(AsOf asOf, @AuthenticationPrincipal Viewer viewer) {
        return new ModelAndView("query/todo/page")
                .addObject("own", viewer.bureau())
                .addObject("todo", list(asOf, viewer));
    }

    @GetMapping("/api/todo")
    @ResponseBody
    ToDoList list(AsOf asOf, @AuthenticationPrincipal Viewer viewer) {
        Directory directory = bureaus.directory();
        return ToDoList.of(directory.subtree(Objects.requireNonNull(viewer.bureau())), asOf.today(), views, directory);
    }
}
