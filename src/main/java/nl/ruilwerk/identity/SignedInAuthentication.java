package nl.ruilwerk.identity;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * A {@link SignedIn} as Spring Security carries it. Its one authority says that somebody signed in and nothing of
 * roles: these may change while the session lasts, so they are asked of {@link CurrentActor}.
 */
public final class SignedInAuthentication extends AbstractAuthenticationToken {

    private final SignedIn signedIn;

    public SignedInAuthentication(SignedIn signedIn) {
        super(AuthorityUtils.createAuthorityList("ROLE_SIGNED_IN"));
        this.signedIn = signedIn;
        setAuthenticated(true);
    }

    @Override
    public SignedIn getPrincipal() {
        return signedIn;
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
