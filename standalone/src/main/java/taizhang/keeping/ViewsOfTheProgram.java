// SPDX-License-Identifier: Apache-2.0
package taizhang.keeping;

import java.util.List;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import taizhang.codec.LedgerJson;
import taizhang.folder.StoreLocation;
import taizhang.projection.Projection;
import taizhang.projection.Rebuilds;
import taizhang.storage.Store;
import taizhang.web.events.NodeName;

/** The projections of both services without the services: they are pure functions, so none needs anything to be made. */
final class ViewsOfTheProgram {

    private ViewsOfTheProgram() {}

    /** A folder is this process's alone while it is open, so whoever else was at a view there is dead. */
    static Rebuilds rebuilds(Store store, StoreLocation location) {
        NodeName node = switch (location) {
            case StoreLocation.Folder _ -> new NodeName("standalone");
            case StoreLocation.Server _ -> NodeName.unique();
        };
        return new Rebuilds(all(), store.log(), store.documents(), LedgerJson.mapper(), node.value());
    }

    static List<? extends Projection<?>> all() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Projection.class));
        return scan.findCandidateComponents("taizhang").stream()
                .map(found -> String.valueOf(found.getBeanClassName()))
                .map(name -> ClassUtils.resolveClassName(name, ViewsOfTheProgram.class.getClassLoader()))
                .map(type -> (Projection<?>) BeanUtils.instantiateClass(type))
                .toList();
    }
}
