// SPDX-License-Identifier: Apache-2.0
package taizhang.web.security;

import java.time.Instant;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Somebody who has proved to be the viewer. */
final class ViewerAuthentication extends AbstractAuthenticationToken {

    private final Viewer viewer;
    private final Stamp stamp;
    private final Instant since;

    ViewerAuthentication(Viewer viewer, Stamp stamp, Instant since) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + viewer.role())));
        this.viewer = viewer;
        this.stamp = stamp;
        this.since = since;
        setAuthenticated(true);
    }

    @Override
    public Viewer getPrincipal() {
        return viewer;
    }

    /** The password is not kept. */
    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return viewer.login();
    }

    Stamp stamp() {
        return stamp;
    }

    Instant since() {
        return since;
    }
}
